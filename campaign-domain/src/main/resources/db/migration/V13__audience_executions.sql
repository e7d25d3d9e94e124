-- Marketing campaigns name a stored audience and how fast it is written to.

alter table campaign_version add column audience_id varchar(36);
alter table campaign_version add column delivery_rate integer default 0 not null;

-- One message to everybody in an audience; how far it is moves part by part.
create table audience_execution (
    id varchar(40) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    campaign_id varchar(36) not null references campaign (id),
    campaign_version integer not null,
    audience_id varchar(36) not null,
    request_id varchar(255) not null,
    client_id varchar(100) not null,
    body_hash varchar(64) not null,
    context ${clob} not null,
    state varchar(12) not null,
    reason varchar(40) not null,
    created_at bigint not null,
    execute_at bigint,
    started_at bigint,
    ended_at bigint,
    due_at bigint not null,
    targeted bigint not null,
    reached bigint not null,
    parts integer not null,
    after_profile varchar(36) not null
);

create index audience_execution_due on audience_execution (state, due_at);
create index audience_execution_by_campaign on audience_execution (sandbox_id, campaign_id, created_at, id);

-- Who was in the audience when the execution began.
create table audience_execution_member (
    execution_id varchar(40) not null references audience_execution (id),
    profile_id varchar(36) not null,
    user_id varchar(320) not null,
    primary key (execution_id, profile_id)
);
