package org.declic.execution;

import org.declic.channel.Channel;
import org.declic.queue.Envelope;
import org.declic.shared.Json;

/**
 * An accepted message on its way to one recipient, as it travels through the delivery queue of its channel.
 *
 * @param acceptedAt milliseconds since 1970, UTC
 */
public record AcceptedMessage(
        String executionId,
        String requestId,
        String sandboxId,
        String campaignId,
        int version,
        Channel channel,
        long acceptedAt,
        Recipient recipient) {

    /** The message's id. */
    public String messageId() {
        return recipient.messageId();
    }

    /** As it travels through the queue. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static AcceptedMessage read(Envelope envelope) {
        return Json.read(envelope.readable().body(), AcceptedMessage.class);
    }
}
