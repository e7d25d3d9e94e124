package org.declic.feedback;

import java.time.Instant;
import org.declic.channel.Channel;
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
        String messageId,
        String executionId,
        String campaignId,
        Channel channel,
        String namespace,
        String userId,
        FeedbackStatus status,
        @Nullable String reason,
        int attempts,
        boolean possiblyTwice,
        Instant acceptedAt,
        Instant modifiedAt) {

    /** Its place in the list. */
    public TimeKey key() {
        return new TimeKey(acceptedAt, messageId);
    }

    /** One step of its history. */
    public record Step(
            FeedbackStatus status,
            Instant at,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String provider) {}
}
