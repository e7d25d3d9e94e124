package org.declic.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.queue.Envelope;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueuedExecution;
import org.declic.queue.Queues;
import org.declic.shared.Json;

/**
 * A trigger that was accepted: what the recorder keeps of it.
 *
 * @param acceptedAt milliseconds since 1970, UTC
 */
public record AcceptedExecution(
        String executionId,
        String requestId,
        String sandboxId,
        String campaignId,
        int version,
        Channel channel,
        String clientId,
        RequestFingerprint fingerprint,
        long acceptedAt,
        List<Recipient> recipients) {

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
        return Json.read(envelope.readable().body(), AcceptedExecution.class);
    }

    /** Its messages on their way to the queues: one for each recipient, and one for the recorder. */
    QueuedExecution queued() {
        List<QueueMessage> all = new ArrayList<>(recipients.size() + 1);
        messages()
                .forEach(message ->
                        all.add(QueueMessage.to(Queues.delivery(channel), message.messageId(), message.bytes())));
        all.add(QueueMessage.to(Queues.FEEDBACK, executionId, bytes()).with(Queues.KIND, Queues.EXECUTION));
        return new QueuedExecution(all);
    }

    /** The same as it was first accepted. */
    AcceptedExecution as(Acceptance first) {
        return new AcceptedExecution(
                executionId,
                requestId,
                sandboxId,
                campaignId,
                version,
                channel,
                first.clientId(),
                first.fingerprint(),
                first.acceptedAt().toEpochMilli(),
                recipients);
    }

    /** One message for each recipient. */
    public Stream<AcceptedMessage> messages() {
        return recipients.stream()
                .map(recipient -> new AcceptedMessage(
                        executionId, requestId, sandboxId, campaignId, version, channel, acceptedAt, recipient));
    }
}
