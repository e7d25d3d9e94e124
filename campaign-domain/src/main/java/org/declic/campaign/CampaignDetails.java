package org.declic.campaign;

import java.time.Instant;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with one of its versions.
 *
 * @param status the campaign's; of a draft beside a live version {@link CampaignStatus#DRAFT}
 * @param version the number of that version, from 1
 * @param draft what its author typed
 */
public record CampaignDetails(
        CampaignId id,
        SandboxId sandboxId,
        CampaignKind kind,
        CampaignStatus status,
        int version,
        CampaignDraft draft,
        LastChange lastChange,
        Lifetime lifetime) {

    /** When it was activated, and when it was stopped or came to its end, as far as it was. */
    public record Lifetime(
            @Nullable Instant activatedAt, @Nullable Instant endedAt) {}

    /** Its category. */
    public Category category() {
        return kind.category();
    }

    /** Its channel. */
    public Channel channel() {
        return kind.channel();
    }

    /** Its revision. */
    public int revision() {
        return lastChange.revision();
    }

    /** True if it is a draft of a campaign that was activated before. */
    public boolean besideLive() {
        return editable() && lifetime.activatedAt() != null;
    }

    /** True if the version shown can be changed. */
    public boolean editable() {
        return status == CampaignStatus.DRAFT;
    }
}
