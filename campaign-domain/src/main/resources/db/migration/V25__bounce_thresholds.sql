-- So many soft bounces suppress an address, where a sandbox has decided otherwise than the server.
create table bounce_threshold (
    sandbox_id varchar(36) not null primary key references sandbox (id),
    bounces int not null
);
