-- The last profile of the part of an audience that is being sent; empty between parts.
alter table audience_execution add column planned_profile varchar(36) default '' not null;
