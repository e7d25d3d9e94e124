-- How providers name the SMS that they took, until their delivery receipts have come. Written by the recorder. No key: a
-- provider may give an id twice.

create table provider_id (
    id varchar(255) not null,
    message_id varchar(40) not null,
    given_at bigint not null
);

create index provider_id_by_id on provider_id (id);
create index provider_id_by_message on provider_id (message_id);
create index provider_id_by_time on provider_id (given_at);
