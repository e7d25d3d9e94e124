package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.declic.execution.AcceptedMessage;
import org.declic.queue.Envelope;
import org.declic.recorder.DeliveredMessages;
import org.declic.shared.MessageId;

/** What is known of earlier deliveries of a message: by the record, and by the notes of hand-overs that were cut off. */
@ApplicationScoped
class EarlierDeliveries {

    private final DeliveredMessages recorded;
    private final HandoverJournal journal;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EarlierDeliveries() {
        this(null, null);
    }

    @Inject
    EarlierDeliveries(DeliveredMessages recorded, HandoverJournal journal) {
        this.recorded = recorded;
        this.journal = journal;
    }

    /** True if nothing is left to do for the message that came in {@code envelope}. */
    boolean isDone(AcceptedMessage message, Envelope envelope) {
        boolean maybeBefore = envelope.redelivered() || isPossiblyTwice(message.messageId());
        return recorded.isDone(message, envelope.attempts(), maybeBefore);
    }

    /** True if a provider may have the message although no outcome of that was durable. */
    boolean isPossiblyTwice(MessageId messageId) {
        return journal.isPossiblyTwice(messageId);
    }

    /** The message is about to be handed over. */
    void begin(MessageId messageId) {
        journal.begin(messageId);
    }

    /** The outcome is durable. */
    void end(MessageId messageId) {
        journal.end(messageId);
    }
}
