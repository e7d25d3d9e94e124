package org.declic.feedback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.FirstForm;
import org.declic.execution.MessageReference;
import org.declic.queue.Envelope;
import org.declic.queue.QueueMessage;
import org.declic.queue.Queues;
import org.declic.shared.Json;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one message.
 *
 * @param id the same for the same happening, so that a repetition is recognised
 * @param attempt how often the message was handed to a provider, this one included
 * @param possiblyTwice the provider may have had it before
 * @param nextAttemptAt when a message that was put off is tried again
 */
public record FeedbackEvent(
        String id,
        MessageReference message,
        FeedbackStatus status,
        Explanation explanation,
        int attempt,
        boolean possiblyTwice,
        Instant at,
        @Nullable Instant nextAttemptAt) {

    private static final String AGAIN = "-again";

    /** The event of {@code message} reaching {@code status} in its attempt number {@code attempt}. */
    public static FeedbackEvent of(AcceptedMessage message, FeedbackStatus status, int attempt, Instant at) {
        String id = message.messageId() + "-" + status.word() + "-" + attempt;
        return new FeedbackEvent(id, message.reference(), status, Explanation.NONE, attempt, false, at, null);
    }

    /** The event of a provider telling later that a message has reached {@code status}; once for each status. */
    public static FeedbackEvent reported(MessageState message, FeedbackStatus status, Instant at) {
        String id = message.messageId() + "-" + status.word() + "-reported";
        return new FeedbackEvent(
                id, message.message(), status, Explanation.NONE, message.attempts(), message.possiblyTwice(), at, null);
    }

    /** On its way to the recorder. Without an id for the broker: the record knows a repetition by the event's own. */
    public QueueMessage queued() {
        return QueueMessage.to(Queues.FEEDBACK, "", bytes()).with(Queues.KIND, Queues.EVENT);
    }

    /** The id of the message. */
    public MessageId messageId() {
        return message.messageId();
    }

    /** The same with a reason. */
    public FeedbackEvent because(@Nullable String code, @Nullable String text) {
        return with(new Explanation(code, text, explanation.provider()), possiblyTwice);
    }

    /** The same with what the provider said. */
    public FeedbackEvent by(@Nullable String answer) {
        return with(new Explanation(explanation.reason(), explanation.detail(), answer), possiblyTwice);
    }

    /**
     * The same, marked as possibly sent twice. It is another happening than the one that it may repeat, with an id of its
     * own: else the mark would be lost as a repetition.
     */
    public FeedbackEvent markedPossiblyTwice() {
        return with(explanation, true);
    }

    private FeedbackEvent with(Explanation other, boolean marked) {
        String otherId = marked && !possiblyTwice ? id + AGAIN : id;
        return new FeedbackEvent(otherId, message, status, other, attempt, marked, at, nextAttemptAt);
    }

    /** The same of a message that is tried again then. */
    public FeedbackEvent triedAgainAt(Instant next) {
        return new FeedbackEvent(id, message, status, explanation, attempt, possiblyTwice, at, next);
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
        return envelope.read(FeedbackEvent.class, FeedbackEvent::fromFirstForm);
    }

    private static Map<String, Object> fromFirstForm(Map<String, Object> first) {
        Map<String, Object> present = new LinkedHashMap<>(first);
        present.put("message", FirstForm.reference(first));
        present.put("explanation", FirstForm.some(first, "reason", "detail", "provider"));
        return present;
    }
}
