-- When each version went live, and who let it.

alter table campaign_version add column activated_at bigint;
alter table campaign_version add column activated_by varchar(255);

update campaign_version set
    activated_at = (select c.activated_at from campaign c where c.id = campaign_version.campaign_id),
    activated_by = (select c.modified_by from campaign c where c.id = campaign_version.campaign_id)
    where exists (select 1 from campaign c where c.id = campaign_version.campaign_id and c.activated_at is not null);
