-- Who sent proofs of a campaign to whom, and what became of them.
create table proof (
    id varchar(40) not null primary key,
    sandbox_id varchar(36) not null references sandbox (id),
    campaign_id varchar(36) not null references campaign (id) on delete cascade,
    address varchar(320) not null,
    sent_at bigint not null,
    sent_by varchar(100) not null,
    result varchar(20) not null,
    code varchar(100) not null,
    said varchar(500) not null
);
create index proof_by_campaign on proof (campaign_id, sent_at);
create index proof_by_time on proof (sent_at);
