-- When a message that was put off is tried again.
alter table feedback_event add column next_attempt_at bigint;

-- What became of a campaign's messages of late is counted without a look at all of them.
drop index message_by_campaign;
create index message_by_campaign on message (sandbox_id, campaign_id, accepted_at, status);
