-- What became of an answer, and why. The revision lets whoever writes last see that somebody else wrote before.

create table opinion_treatment (
    opinion   bigint      not null primary key references opinion (id),
    version   int         not null,
    revision  int         not null,
    treatment varchar(16) not null,
    why       text        not null,
    account   varchar(64) not null,
    at        timestamp with time zone not null
);
