-- Stored audiences, and files of profiles that are read in the background.

create table audience (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    name varchar(100) not null,
    member_count bigint not null,
    created_by varchar(255) not null,
    created_at bigint not null,
    constraint audience_name unique (sandbox_id, name)
);

create index audience_by_time on audience (sandbox_id, created_at, id);

create table audience_member (
    audience_id varchar(36) not null references audience (id),
    profile_id varchar(36) not null references profile (id),
    primary key (audience_id, profile_id)
);

create index audience_member_by_profile on audience_member (profile_id);

-- How far a file was read moves in the transaction that writes what was read.
create table profile_import (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    audience_id varchar(36) not null,
    format varchar(10) not null,
    columns ${clob} not null,
    state varchar(10) not null,
    handled bigint not null,
    failed bigint not null,
    reason varchar(500) not null,
    created_by varchar(255) not null,
    created_at bigint not null
);

create index profile_import_by_time on profile_import (sandbox_id, created_at, id);
create index profile_import_by_state on profile_import (state, created_at, id);

create table profile_import_failure (
    import_id varchar(36) not null references profile_import (id),
    line_number bigint not null,
    reason varchar(500) not null,
    line varchar(4000) not null,
    primary key (import_id, line_number)
);
