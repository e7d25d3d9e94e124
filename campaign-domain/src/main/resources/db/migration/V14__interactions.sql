-- What recipients do with their messages. Campaigns that are live already go on without.

alter table campaign_version add column track_opens boolean default false not null;
alter table campaign_version add column track_clicks boolean default false not null;

create table interaction (
    id varchar(64) not null primary key,
    message_id varchar(40) not null,
    sandbox_id varchar(36) not null,
    campaign_id varchar(36) not null,
    kind varchar(12) not null,
    url varchar(2000) not null,
    machine varchar(1) not null,
    occurred_at bigint not null
);

create index interaction_by_campaign on interaction (sandbox_id, campaign_id, kind, machine, message_id);
create index interaction_by_message on interaction (message_id, occurred_at);
