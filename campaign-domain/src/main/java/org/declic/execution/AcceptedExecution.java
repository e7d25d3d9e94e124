package org.declic.execution;

import java.util.List;
import java.util.stream.Stream;
import org.declic.channel.Channel;
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
        String bodyHash,
        long acceptedAt,
        List<Recipient> recipients) {

    /** As it travels through the queue {@code Feedback}. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static AcceptedExecution read(byte[] bytes) {
        return Json.read(bytes, AcceptedExecution.class);
    }

    /** One message for each recipient. */
    public Stream<AcceptedMessage> messages() {
        return recipients.stream()
                .map(recipient -> new AcceptedMessage(
                        executionId, requestId, sandboxId, campaignId, version, channel, acceptedAt, recipient));
    }
}
