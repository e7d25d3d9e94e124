package org.declic.campaign;

import java.time.Instant;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;

/**
 * What the accept path needs to know of an activated campaign.
 *
 * @param name in its present state
 * @param version the live version
 */
public record ActivatedCampaign(
        CampaignId id,
        String name,
        SandboxId sandboxId,
        CampaignKind kind,
        CampaignStatus status,
        int version,
        Audience audience,
        Window window) {

    /** Its channel. */
    public Channel channel() {
        return kind.channel();
    }

    /** The identity type that every recipient must have. */
    public String namespace() {
        return audience.namespace();
    }

    /** Whether a call at {@code now} may be accepted, and if not, why. */
    public Answer answerAt(Instant now) {
        if (status != CampaignStatus.LIVE && status != CampaignStatus.SCHEDULED) {
            return status == CampaignStatus.COMPLETED ? Answer.ENDED : Answer.STOPPED;
        }
        if (window.notYet(now)) {
            return Answer.NOT_YET_STARTED;
        }
        return window.over(now) ? Answer.ENDED : Answer.ACCEPTS;
    }

    /** How a campaign answers a call. */
    public enum Answer {
        ACCEPTS,
        NOT_YET_STARTED,
        ENDED,
        STOPPED
    }
}
