-- The attributes of a profile, value by value, so that conditions are answered by the database. Of text only the beginning is
-- here, in lower case.

create table profile_attribute (
    profile_id varchar(36) not null references profile (id),
    place integer not null,
    sandbox_id varchar(36) not null,
    path varchar(200) not null,
    text_value varchar(200) not null,
    number_value double precision,
    primary key (profile_id, place)
);

create index profile_attribute_by_value on profile_attribute (sandbox_id, path, text_value);

-- Those whose attributes are only JSON so far; the next start brings them in.
create table profile_without_values (
    profile_id varchar(36) not null primary key references profile (id)
);

insert into profile_without_values (profile_id) select id from profile;

-- What its members have in common, JSON; without conditions it is a list.
alter table audience add column conditions ${clob};

-- Conditions ask by whom, not by the key that hides it.
create index consent_by_subject on consent (sandbox_id, channel, subject);
