-- With whom a registered device is, by a hash of sandbox, app and token: it belongs to whoever registered it last.

create table push_device (
    id varchar(64) not null primary key,
    profile_id varchar(36) not null references profile (id)
);
