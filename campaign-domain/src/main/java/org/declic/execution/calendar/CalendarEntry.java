package org.declic.execution.calendar;

import java.time.Instant;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.execution.audience.AudienceExecutionState;
import org.declic.shared.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * A campaign from when it answers calls to when it does not any more, or one time at which it writes to an audience.
 *
 * @param status the campaign's
 * @param run how far the audience execution is; null for the campaign itself
 * @param end null where none is known; for an audience execution its start
 */
public record CalendarEntry(
        CampaignId campaign,
        String name,
        Channel channel,
        CampaignStatus status,
        @Nullable AudienceExecutionState run,
        Instant start,
        @Nullable Instant end) {}
