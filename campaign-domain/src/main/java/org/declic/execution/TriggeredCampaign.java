package org.declic.execution;

import org.declic.channel.Channel;

/** Which campaign an execution or a message belongs to. */
public record TriggeredCampaign(String sandboxId, String campaignId, Channel channel) {}
