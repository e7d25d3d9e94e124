-- Who agreed to marketing: what counts now, and every choice ever made.

create table consent (
    id varchar(64) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    channel varchar(8) not null,
    subject_kind varchar(8) not null,
    subject varchar(320) not null,
    choice varchar(3) not null,
    source varchar(16) not null,
    decided_at bigint not null
);

create table consent_change (
    id varchar(36) not null primary key,
    consent_id varchar(64) not null references consent (id),
    choice varchar(3) not null,
    source varchar(16) not null,
    decided_at bigint not null,
    recorded_at bigint not null,
    recorded_by varchar(255) not null,
    remark varchar(200) not null
);

create index consent_change_by_time on consent_change (consent_id, decided_at, id);

-- What counts for those who never chose; without a row: that they agree.
create table consent_policy (
    sandbox_id varchar(36) not null primary key references sandbox (id),
    missing varchar(8) not null
);
