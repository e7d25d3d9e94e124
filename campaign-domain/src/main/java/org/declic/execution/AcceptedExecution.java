package org.declic.execution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declic.queue.Envelope;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueuedMessages;
import org.declic.queue.Queues;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;

/**
 * An execution that was accepted: its campaign was live, every recipient can be reached, and it is on the queues, or about to
 * be. It begins as a {@link RequestedExecution}; {@link Trigger} checks and addresses it; its {@link #messages} go to the queue
 * of their channel, one for each recipient, and it goes itself to the recorder, which keeps it; what becomes of each message
 * is told by feedback events.
 *
 * @param version that of the campaign whose content it sends
 * @param clientId who triggered it
 */
public record AcceptedExecution(
        ExecutionId executionId,
        String requestId,
        TriggeredCampaign campaign,
        int version,
        String clientId,
        RequestFingerprint fingerprint,
        Instant acceptedAt,
        List<Recipient> recipients) {

    /** The sandbox it belongs to. */
    public SandboxId sandboxId() {
        return campaign.sandboxId();
    }

    /** As it travels through the queue {@code Feedback}. */
    byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static AcceptedExecution read(Envelope envelope) {
        return envelope.read(AcceptedExecution.class, FirstForm::execution);
    }

    /**
     * Its messages on their way to the queues: one for each recipient, and one for the recorder. The first has the execution's
     * id, by which the broker refuses a repetition, and with it all of them.
     */
    public QueuedMessages queued() {
        List<QueueMessage> all = new ArrayList<>(recipients.size() + 1);
        messages()
                .forEach(message -> all.add(QueueMessage.to(
                        Queues.delivery(campaign.channel(), executionId.lane()),
                        all.isEmpty() ? executionId.value() : "",
                        message.bytes())));
        all.add(QueueMessage.to(Queues.FEEDBACK, "", bytes()).with(Queues.KIND, Queues.EXECUTION));
        return new QueuedMessages(executionId.value(), all);
    }

    /** The same as it was first accepted. */
    AcceptedExecution as(Acceptance first) {
        return new AcceptedExecution(
                executionId,
                requestId,
                campaign,
                version,
                first.clientId(),
                first.fingerprint(),
                first.acceptedAt(),
                recipients);
    }

    /** One message for each recipient. */
    public Stream<AcceptedMessage> messages() {
        return recipients.stream()
                .map(recipient ->
                        new AcceptedMessage(executionId, requestId, campaign, version, acceptedAt, recipient));
    }
}
