-- What could not be handled. The payload is apart, so that lists do not read it, and is dropped when a letter is discarded.
create table dead_letter (
    id varchar(64) not null primary key,
    origin varchar(100) not null,
    kind varchar(50) not null,
    form_version integer not null,
    attempts integer not null,
    message_id varchar(40),
    sandbox_id varchar(36),
    cause varchar(1000) not null,
    fingerprint varchar(16) not null,
    since bigint not null,
    state varchar(20) not null,
    handled_by varchar(100),
    handled_at bigint
);

create index dead_letter_by_time on dead_letter (since, id);
create index dead_letter_by_fingerprint on dead_letter (fingerprint, state, since);

create table dead_letter_payload (
    id varchar(64) not null primary key,
    payload ${blob} not null
);
