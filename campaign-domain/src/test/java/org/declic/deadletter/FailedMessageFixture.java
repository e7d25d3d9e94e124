package org.declic.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.codec.digest.DigestUtils;
import org.declic.execution.AcceptedMessage;
import org.declic.queue.Envelope;
import org.declic.queue.FailedMessage;

/** Messages as they come out of the queue of dead letters. */
public final class FailedMessageFixture {

    private FailedMessageFixture() {}

    /** A message that could not be delivered. */
    public static FailedMessage failed(AcceptedMessage message, String cause) {
        return failed(new Envelope(Envelope.PRESENT_VERSION, "", message.bytes(), 2, false), "EmailDelivery", cause);
    }

    /** Something that nobody can read. */
    public static FailedMessage unreadable(String payload, String origin) {
        return failed(new Envelope(9, "event", payload.getBytes(UTF_8), 0, false), origin, "Cannot be read");
    }

    static FailedMessage failed(Envelope envelope, String origin, String cause) {
        return new FailedMessage(DigestUtils.sha256Hex(envelope.body()), envelope, origin, cause);
    }
}
