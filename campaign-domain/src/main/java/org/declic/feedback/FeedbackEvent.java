package org.declic.feedback;

import org.declic.channel.Channel;
import org.declic.execution.AcceptedMessage;
import org.declic.queue.Envelope;
import org.declic.shared.Json;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one message.
 *
 * @param id the same for the same happening, so that a repetition is recognised
 * @param reason an exclusion code ({@code 050024}) or a provider's code ({@code 5.1.1}); at most 100 characters
 * @param detail one line for people, at most 500 characters, without what the recipient supplied
 * @param provider the provider's id for the message or its last answer; at most 255 characters
 * @param attempt how often the message was handed to a provider, this one included
 * @param possiblyTwice the provider may have had it before
 * @param at milliseconds since 1970, UTC
 */
public record FeedbackEvent(
        String id,
        String messageId,
        String executionId,
        String sandboxId,
        String campaignId,
        Channel channel,
        String namespace,
        String userId,
        FeedbackStatus status,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String provider,
        int attempt,
        boolean possiblyTwice,
        long acceptedAt,
        long at) {

    private static final String AGAIN = "-again";
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_PROVIDER = 255;

    public FeedbackEvent {
        reason = bounded(reason, LONGEST_REASON);
        detail = bounded(detail, LONGEST_DETAIL);
        provider = bounded(provider, LONGEST_PROVIDER);
    }

    /** The event of {@code message} reaching {@code status} in its attempt number {@code attempt}. */
    public static FeedbackEvent of(AcceptedMessage message, FeedbackStatus status, int attempt, long at) {
        return new FeedbackEvent(
                message.messageId() + "-" + status.word() + "-" + attempt,
                message.messageId(),
                message.executionId(),
                message.sandboxId(),
                message.campaignId(),
                message.channel(),
                message.recipient().namespace(),
                message.recipient().userId(),
                status,
                null,
                null,
                null,
                attempt,
                false,
                message.acceptedAt(),
                at);
    }

    /** The same with a reason. */
    public FeedbackEvent because(@Nullable String code, @Nullable String text) {
        return with(code, text, provider, possiblyTwice);
    }

    /** The same with what the provider said. */
    public FeedbackEvent by(@Nullable String answer) {
        return with(reason, detail, answer, possiblyTwice);
    }

    /**
     * The same, marked as possibly sent twice. It is another happening than the one that it may repeat, with an id of its
     * own: else the mark would be lost as a repetition.
     */
    public FeedbackEvent markedPossiblyTwice() {
        return with(reason, detail, provider, true);
    }

    private FeedbackEvent with(
            @Nullable String code, @Nullable String text, @Nullable String answer, boolean markedPossiblyTwice) {
        return new FeedbackEvent(
                markedPossiblyTwice && !possiblyTwice ? id + AGAIN : id,
                messageId,
                executionId,
                sandboxId,
                campaignId,
                channel,
                namespace,
                userId,
                status,
                code,
                text,
                answer,
                attempt,
                markedPossiblyTwice,
                acceptedAt,
                at);
    }

    /** As it travels through the queue {@code Feedback}. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static FeedbackEvent read(Envelope envelope) {
        return Json.read(envelope.readable().body(), FeedbackEvent.class);
    }

    /** Cut, and without the characters that PostgreSQL or a log cannot take. */
    private static @Nullable String bounded(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        return StorableText.cut(StorableText.of(text.replaceAll("\\p{Cc}+", " ")), longest);
    }
}
