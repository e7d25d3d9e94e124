package org.declic.campaign;

import java.time.Instant;
import org.declic.shared.CampaignId;
import org.declic.shared.TimeKey;

/** A row of the list of campaigns. */
public record CampaignSummary(
        CampaignId id,
        String alias,
        String name,
        CampaignKind kind,
        CampaignStatus status,
        Instant modifiedAt,
        String modifiedBy) {

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(modifiedAt, id.value());
    }
}
