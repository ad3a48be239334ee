-- Rounds keep the rules they were opened under; whoever was asked has a row, so that a desk finds its rounds however
-- many are asked; answers have versions.

create table round_respondent (
    round         bigint      not null references opinion_round (id),
    respondent    varchar(64) not null,
    position      int         not null,
    first_seen_at timestamp with time zone,
    primary key (round, respondent)
);
create index round_respondent_asked on round_respondent (respondent, round);

insert into round_respondent (round, respondent, position)
select r.id, 'phoi-hop-' || lower(a.code), a.position
from opinion_round r join agency a on ';' || r.respondents || ';' like '%;phoi-hop-' || lower(a.code) || ';%';

insert into round_respondent (round, respondent, position)
select r.id, 'bo-chinh-tri-' || a.position, a.position
from opinion_round r join agency a on ';' || r.respondents || ';' like '%;bo-chinh-tri-' || a.position || ';%';

alter table opinion_round drop column respondents;
alter table opinion_round add column minimum_ends_at timestamp with time zone;
alter table opinion_round add column quorum int default 0 not null;
alter table opinion_round add column majority int default 1 not null;
alter table opinion_round add column silence varchar(16) default 'NO_OPINION' not null;
alter table opinion_round add column rules varchar(200) default '' not null;
alter table opinion_round add column urgency_approver varchar(64);
alter table opinion_round add column urgency_reason text;
alter table opinion_round add column casting_in_favour boolean;
alter table opinion_round add column casting_reason text;
alter table opinion_round add column casting_chair varchar(64);

-- Rounds from before had no guaranteed days; they end as they were told.
update opinion_round set minimum_ends_at = opened_at;
alter table opinion_round alter column minimum_ends_at set not null;

alter table opinion add column version int default 1 not null;
alter table opinion add column on_behalf_of varchar(64);
alter table opinion add column late boolean default false not null;
alter table opinion add column studied_seconds bigint default 0 not null;

-- What an answer said before it was replaced. Rows are added, never changed.
create table opinion_version (
    opinion         bigint      not null references opinion (id),
    version         int         not null,
    answer          varchar(32) not null,
    content         text        not null,
    account         varchar(64) not null,
    on_behalf_of    varchar(64),
    at              timestamp with time zone not null,
    late            boolean     not null,
    studied_seconds bigint      not null,
    primary key (opinion, version)
);
