-- How often in a row messages to an address ended in a soft bounce. A success deletes the row, suppression too.

create table soft_bounce (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    address varchar(320) not null,
    bounces integer not null,
    counted_at bigint not null,
    constraint soft_bounce_once unique (sandbox_id, address)
);

create index soft_bounce_by_time on soft_bounce (counted_at, id);

-- Which list a file was for: until now there were none for the allowed list.
alter table list_upload add column list varchar(10) default 'CLIENT' not null;
