-- Runs on Derby and on PostgreSQL: ${blob} and ${clob} are filled in by Schema. Times are milliseconds since 1970 in UTC.

create table sandbox (
    id varchar(36) not null primary key,
    organisation varchar(100) not null,
    name varchar(100) not null,
    title varchar(200) not null,
    created_at bigint not null,
    constraint sandbox_name unique (organisation, name)
);

create table app_user (
    id varchar(36) not null primary key,
    name varchar(100) not null,
    organisation varchar(100) not null,
    password_hash varchar(500) not null,
    role varchar(20) not null,
    active boolean not null,
    created_at bigint not null,
    constraint app_user_name unique (name)
);

create table api_client (
    id varchar(100) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    name varchar(200) not null,
    role varchar(20) not null,
    secret_hash varchar(500) not null,
    active boolean not null,
    created_at bigint not null
);

create table signing_key (
    id varchar(36) not null primary key,
    encrypted_key ${blob} not null,
    created_at bigint not null
);

create table channel_configuration (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    name varchar(100) not null,
    description varchar(1000) not null,
    channel varchar(10) not null,
    category varchar(20) not null,
    status varchar(20) not null,
    settings ${clob} not null,
    encrypted_secret ${blob},
    revision integer not null,
    created_at bigint not null,
    created_by varchar(100) not null,
    modified_at bigint not null,
    modified_by varchar(100) not null,
    constraint channel_configuration_name unique (sandbox_id, name)
);

create table campaign (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    alias varchar(100) not null,
    name varchar(200) not null,
    category varchar(20) not null,
    high_throughput boolean not null,
    status varchar(20) not null,
    draft_version integer,
    live_version integer,
    revision integer not null,
    created_at bigint not null,
    created_by varchar(100) not null,
    modified_at bigint not null,
    modified_by varchar(100) not null,
    activated_at bigint,
    ended_at bigint,
    constraint campaign_alias unique (sandbox_id, alias)
);

create index campaign_by_modification on campaign (sandbox_id, modified_at, id);

-- The content is JSON with a list of variants, one per locale and treatment, so that both can come without a new table.
create table campaign_version (
    campaign_id varchar(36) not null references campaign (id),
    version_number integer not null,
    description varchar(2000) not null,
    tags varchar(1000) not null,
    channel varchar(10) not null,
    configuration_id varchar(36),
    namespace varchar(64) not null,
    start_at bigint,
    end_at bigint,
    time_zone varchar(64) not null,
    content ${clob} not null,
    primary key (campaign_id, version_number)
);

create table profile (
    id varchar(36) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    attributes ${clob} not null,
    consents ${clob} not null,
    created_at bigint not null,
    modified_at bigint not null
);

create table profile_identity (
    sandbox_id varchar(36) not null references sandbox (id),
    namespace varchar(64) not null,
    user_id varchar(320) not null,
    profile_id varchar(36) not null references profile (id),
    primary key (sandbox_id, namespace, user_id)
);

-- Written by the recorder, in batches. No foreign keys here: what was accepted is recorded whatever became of the rest.
create table execution (
    id varchar(40) not null primary key,
    sandbox_id varchar(36) not null,
    request_id varchar(255) not null,
    campaign_id varchar(36) not null,
    campaign_version integer not null,
    client_id varchar(100) not null,
    body_hash varchar(64) not null,
    recipient_count integer not null,
    inputs ${blob} not null,
    accepted_at bigint not null
);

create table message (
    id varchar(40) not null primary key,
    execution_id varchar(40) not null,
    recipient_index integer not null,
    sandbox_id varchar(36) not null,
    campaign_id varchar(36) not null,
    channel varchar(10) not null,
    namespace varchar(64) not null,
    user_id varchar(320) not null,
    status varchar(20) not null,
    reason varchar(100),
    attempts integer not null,
    possibly_twice boolean not null,
    accepted_at bigint not null,
    modified_at bigint not null
);

create index message_by_execution on message (execution_id, recipient_index);
create index message_by_time on message (sandbox_id, accepted_at, id);
create index message_by_campaign on message (sandbox_id, campaign_id, status);

create table feedback_event (
    id varchar(64) not null primary key,
    message_id varchar(40) not null,
    status varchar(20) not null,
    reason varchar(100),
    detail varchar(500),
    provider varchar(255),
    occurred_at bigint not null
);

create index feedback_event_by_message on feedback_event (message_id, occurred_at);

create table outbox_message (
    id varchar(40) not null primary key,
    sandbox_id varchar(36) not null,
    channel varchar(10) not null,
    sender varchar(400) not null,
    recipient varchar(320) not null,
    subject varchar(1000) not null,
    html ${clob} not null,
    text_part ${clob} not null,
    captured_at bigint not null
);

create index outbox_message_by_time on outbox_message (sandbox_id, captured_at, id);

-- One row: grows with every authoring change, so that each node knows when its caches are old.
create table revision (
    id integer not null primary key,
    counter bigint not null
);

insert into revision (id, counter) values (1, 0);
