-- Unexpected situations. Each is a task of its own, with a code of its own series, so that journal, dossier and desks
-- hold for it; what only a situation has stands here. hours_left counts by the clock from reported_at on. The columns
-- from route to rule_id are what the table of routes said, and stay empty until it was asked.
insert into task_number (prefix, last_number) values ('PS-', 0);

-- What happened, up to 4,000 characters, is the task's note: the dossier shows it like any other.
alter table congress_task alter column note set data type varchar(4000);

create table situation (
    task             varchar(32) not null primary key references congress_task (code),
    severity         varchar(16) not null,
    hours_left       int         not null,
    other_agencies   boolean     not null,
    within_authority boolean     not null,
    affected         varchar(32) references congress_task (code),
    reported_by      varchar(64) not null,
    reported_at      timestamp with time zone not null,
    route            varchar(16),
    route_level      varchar(32),
    decision_time    varchar(32),
    handling_time    varchar(32),
    reminder_time    varchar(32),
    table_version    int,
    rule_id          varchar(64),
    level            varchar(32) not null,
    state            varchar(16) not null,
    due_at           timestamp with time zone
);
create index situation_by_state on situation (state, reported_at);
