package org.declic.campaign;

import java.time.Instant;
import org.declic.channel.Category;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with the version that is shown: the draft while there is one, else the live or last one.
 *
 * @param version the number of the version shown, from 1
 * @param draft what its author typed
 * @param revision grows with every change; a change that names an older one is refused
 */
public record CampaignDetails(
        String id,
        String sandboxId,
        Category category,
        CampaignStatus status,
        int version,
        CampaignDraft draft,
        int revision,
        Instant modifiedAt,
        String modifiedBy,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt) {

    /** Whether the version shown can be changed. */
    public boolean editable() {
        return status == CampaignStatus.DRAFT;
    }
}
