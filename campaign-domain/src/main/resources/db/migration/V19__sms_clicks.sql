-- The text of an SMS changes when its clicks are noted: only where somebody asks for it.

update campaign_version set track_clicks = false
    where exists (select 1 from campaign c where c.id = campaign_version.campaign_id and c.channel = 'SMS');
