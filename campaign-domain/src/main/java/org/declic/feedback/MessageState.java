package org.declic.feedback;

import java.time.Instant;
import org.declic.execution.MessageReference;
import org.declic.profile.Identity;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.TimeKey;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a message.
 *
 * @param reason why, when it was not simply sent
 * @param attempts how often it was handed to a provider
 * @param possiblyTwice the provider may have had it twice
 */
public record MessageState(
        MessageReference message,
        FeedbackStatus status,
        @Nullable String reason,
        int attempts,
        boolean possiblyTwice,
        Instant modifiedAt) {

    /** In place of whom a message was for, once that person is erased; nobody can be known by it. */
    public static final Identity ERASED = new Identity("", "erased");

    /** Its id. */
    public MessageId messageId() {
        return message.messageId();
    }

    /** The id of its campaign. */
    public CampaignId campaignId() {
        return message.campaign().campaignId();
    }

    /** Whom it is for. */
    public Identity identity() {
        return message.identity();
    }

    /** True if nobody knows any more whom it was for. */
    public boolean isErased() {
        return identity().equals(ERASED);
    }

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(message.acceptedAt(), messageId().value());
    }

    /**
     * One step of its history.
     *
     * @param nextAttemptAt when it is tried again, if that was put off then
     */
    public record Step(
            FeedbackStatus status,
            Instant at,
            Explanation explanation,
            @Nullable Instant nextAttemptAt) {}
}
