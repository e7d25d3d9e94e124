package org.declic.campaign;

import java.time.Instant;
import java.util.List;
import org.declic.shared.CampaignId;
import org.declic.shared.LastChange;
import org.declic.shared.TimeKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of campaigns.
 *
 * @param turn when a scheduled campaign begins or a live one ends, as far as that is set
 */
public record CampaignSummary(
        CampaignId id,
        String alias,
        String name,
        CampaignKind kind,
        CampaignStatus status,
        List<String> tags,
        @Nullable Instant turn,
        LastChange lastChange) {

    public CampaignSummary {
        tags = List.copyOf(tags);
    }

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(lastChange.at(), id.value());
    }
}
