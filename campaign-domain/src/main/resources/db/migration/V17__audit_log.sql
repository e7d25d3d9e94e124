-- Who did what, when, with the values before and after. It outlives what it tells of, so it refers to nothing.

create table audit_entry (
    id varchar(36) not null primary key,
    sandbox_id varchar(36),
    made_at bigint not null,
    actor varchar(255) not null,
    actor_kind varchar(10) not null,
    action varchar(20) not null,
    kind varchar(30) not null,
    thing_id varchar(100) not null,
    thing_name varchar(255) not null,
    changes ${clob} not null
);

create index audit_entry_by_time on audit_entry (made_at, id);
create index audit_entry_by_thing on audit_entry (kind, thing_id, made_at);
