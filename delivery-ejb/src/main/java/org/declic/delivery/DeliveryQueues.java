package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.queue.DuplicateMessageException;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;
import org.declic.queue.Queues;

/**
 * What the deliveries send: outcomes to the recorder, deferred messages back to their queue, unreadable ones aside.
 *
 * <p>Each method is one local transaction, durable when it returns.
 */
@ApplicationScoped
public class DeliveryQueues {

    private static final Logger LOGGER = System.getLogger(DeliveryQueues.class.getName());

    private final QueueSessions sessions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeliveryQueues() {
        this(null);
    }

    @Inject
    public DeliveryQueues(QueueSessions sessions) {
        this.sessions = sessions;
    }

    /** Tells the recorder. */
    public void report(FeedbackEvent event) {
        once(transaction -> transaction.send(feedback(event)));
    }

    /** Puts a message back for a later attempt, and tells the recorder. */
    public void defer(AcceptedMessage message, int attempts, Duration delay, FeedbackEvent event) {
        QueueMessage again = QueueMessage.to(
                        Queues.delivery(message.channel()), message.messageId() + "-" + attempts, message.bytes())
                .with(Queues.ATTEMPTS, attempts)
                .delayed(delay);
        once(transaction -> {
            transaction.send(again);
            transaction.send(feedback(event));
        });
    }

    /** Keeps what nobody can read, with the reason. */
    public void setAside(byte[] unreadable, String cause) {
        QueueMessage letter =
                QueueMessage.to(Queues.DEAD_LETTERS, "", unreadable).with(Queues.CAUSE, cause);
        sessions.inTransaction(transaction -> transaction.send(letter));
    }

    /** What the broker has already was durable before a crash: nothing is left to do. */
    private void once(QueueSession.Work work) {
        try {
            sessions.inTransaction(work);
        } catch (DuplicateMessageException e) {
            LOGGER.log(Level.DEBUG, "Told before a crash", e);
        }
    }

    private static QueueMessage feedback(FeedbackEvent event) {
        return QueueMessage.to(Queues.FEEDBACK, event.id(), event.bytes()).with(Queues.KIND, Queues.EVENT);
    }
}
