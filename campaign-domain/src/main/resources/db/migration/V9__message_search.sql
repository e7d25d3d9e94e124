-- Messages are looked for by whom they are for and by the request that asked for them.

create index message_by_recipient on message (sandbox_id, user_id, accepted_at);
create index execution_by_request on execution (sandbox_id, request_id);
