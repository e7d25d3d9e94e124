package org.declic.campaign;

import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.shared.CampaignId;

/**
 * A version that never changes any more: it is or was live.
 *
 * @param action the channel configuration to deliver through, in its present state, and what is tracked
 */
public record FrozenVersion(CampaignId campaignId, int number, Action action, Writing writing, Audience audience) {}
