-- What became of an uploaded file.
create table list_upload (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    uploaded_by varchar(255) not null,
    filename varchar(320) not null,
    started_at bigint not null,
    ended_at bigint not null,
    record_count integer not null,
    failed_count integer not null,
    failures ${clob} not null
);

create index list_upload_by_time on list_upload (sandbox_id, started_at, id);
