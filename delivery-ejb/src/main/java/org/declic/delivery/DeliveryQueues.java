package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackEvent;
import org.declic.queue.Envelope;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.declic.queue.Queues;

/**
 * What the deliveries send: outcomes to the recorder, deferred messages back to their queue, unreadable ones aside.
 *
 * <p>Each method sends all or nothing, once, and returns when it is durable; deliveries that end at the same moment share a
 * transaction. While the broker takes nothing they wait: to fail would only bring the message again.
 */
@ApplicationScoped
public class DeliveryQueues {

    private final GroupCommit group;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeliveryQueues() {
        this(null);
    }

    @Inject
    public DeliveryQueues(GroupCommit group) {
        this.group = group;
    }

    /** Tells the recorder. */
    public void report(FeedbackEvent event) {
        group.sendSurely(List.of(event.queued()));
    }

    /** Puts a message back for a later attempt, and tells the recorder. */
    public void defer(AcceptedMessage message, int attempts, Duration delay, FeedbackEvent event) {
        String queue = Queues.delivery(message.channel(), message.lane());
        QueueMessage again = QueueMessage.to(queue, message.messageId() + "-" + attempts, message.bytes())
                .with(Queues.ATTEMPTS, attempts)
                .delayed(delay);
        group.sendSurely(List.of(again, event.queued()));
    }

    /** Tells the recorder what a provider says of a message that it took. False if that is not durable now: it may say it again. */
    public boolean offer(DeliveryReceipt receipt) {
        QueuedMessages queued = new QueuedMessages(
                List.of(QueueMessage.to(Queues.FEEDBACK, "", receipt.bytes()).with(Queues.KIND, Queues.RECEIPT)));
        group.send(queued);
        return queued.await(group.patience().toNanos()) == QueueingResult.ACCEPTED;
    }

    /** Keeps what nobody can read, with the reason and the queue that it came from. */
    public void setAside(Envelope unreadable, String queue, String cause) {
        group.sendSurely(List.of(unreadable.asDeadLetter(queue, cause)));
    }
}
