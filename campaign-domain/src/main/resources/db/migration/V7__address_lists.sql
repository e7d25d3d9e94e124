-- Suppressed and allowed addresses. What is taken off a list stays as deleted, so that nodes learn of it by its number.

create table list_entry (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    list varchar(10) not null,
    kind varchar(10) not null,
    entity_value varchar(320) not null,
    cause varchar(10) not null,
    remark varchar(500) not null,
    created_by varchar(255) not null,
    created_at bigint not null,
    status varchar(10) not null,
    change_number bigint not null,
    constraint list_entry_once unique (sandbox_id, list, entity_value)
);

create unique index list_entry_by_change on list_entry (change_number);
create index list_entry_by_time on list_entry (sandbox_id, list, created_at, id);

-- Where the allowed list is in force.
create table allowed_list (
    sandbox_id varchar(36) not null primary key references sandbox (id)
);

create table list_change (
    id integer not null primary key,
    counter bigint not null
);

insert into list_change (id, counter) values (1, 0);
