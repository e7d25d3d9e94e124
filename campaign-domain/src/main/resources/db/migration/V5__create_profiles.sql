-- Campaigns from before accept recipients without a profile, as they did.

alter table campaign_version add column create_profiles boolean not null default true;
