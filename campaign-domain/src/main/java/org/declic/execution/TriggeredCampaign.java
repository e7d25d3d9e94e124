package org.declic.execution;

import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;

/** Which campaign an execution or a message belongs to. */
public record TriggeredCampaign(SandboxId sandboxId, CampaignId campaignId, Channel channel) {}
