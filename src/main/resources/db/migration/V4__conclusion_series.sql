-- A conclusion is numbered per term of the committee, issuing body and type, and keeps who signed it on whose behalf.
-- The table is made anew because the old constraint on (type, number) has another name in each make of database.

alter table conclusion rename to conclusion_before_terms;

create table conclusion (
    task       varchar(32)  not null primary key references congress_task (code),
    term       varchar(16)  not null,
    body       varchar(16)  not null,
    type       varchar(16)  not null,
    number     int          not null,
    level      varchar(32)  not null,
    signed_for varchar(200) not null,
    signed_by  varchar(300) not null,
    content    text         not null,
    issued_by  varchar(64)  not null,
    issued_at  timestamp with time zone not null,
    constraint conclusion_number_in_series unique (term, body, type, number)
);

-- What was issued keeps the number and the symbol it was issued under, whichever level decided: they all were of TBTCPV.
insert into conclusion (task, term, body, type, number, level, signed_for, signed_by, content, issued_by, issued_at)
select c.task,
    case when c.issued_at < timestamp with time zone '2026-01-23 00:00:00+07:00' then 'XIII' else 'XIV' end,
    'TBTCPV', c.type, c.number, c.level,
    case c.level
        when 'POLITBURO' then 'T/M BỘ CHÍNH TRỊ'
        when 'SECRETARIAT' then 'T/M BAN BÍ THƯ'
        when 'STANDING_SECRETARY' then 'T/M BAN BÍ THƯ'
        when 'STANDING_BOARD' then 'T/M THƯỜNG TRỰC TIỂU BAN'
        else upper(a.name)
    end,
    case c.level
        when 'POLITBURO' then 'THƯỜNG TRỰC BAN BÍ THƯ'
        when 'SECRETARIAT' then 'THƯỜNG TRỰC'
        when 'STANDING_SECRETARY' then 'THƯỜNG TRỰC'
        when 'STANDING_BOARD' then 'TRƯỞNG TIỂU BAN'
        else upper(t.accountable_head)
    end,
    c.content, c.issued_by, c.issued_at
from conclusion_before_terms c
    join congress_task t on t.code = c.task
    join agency a on a.code = t.lead_agency;

drop table conclusion_before_terms;

-- The row of a type is held while a number of that type is given; the number itself follows the last one issued.
drop table document_number;
create table document_type (
    type varchar(16) not null primary key
);
insert into document_type (type) values ('CONCLUSION'), ('NOTICE'), ('DECISION'), ('LETTER');

-- From a conclusion to the tasks it opened.
create index congress_task_origin on congress_task (origin);
