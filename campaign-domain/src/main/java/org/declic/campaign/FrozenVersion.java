package org.declic.campaign;

import org.declic.campaign.CampaignDraft.Audience;
import org.declic.content.Content;
import org.declic.shared.CampaignId;

/**
 * A version that never changes any more: it is or was live.
 *
 * @param configurationId the channel configuration to deliver through, in its present state
 */
public record FrozenVersion(
        CampaignId campaignId, int number, String configurationId, Content content, Audience audience) {}
