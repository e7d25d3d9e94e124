package org.declic.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What came out of {@link Queues#DEAD_LETTERS}: put there by us, with a cause, or by the broker after it had delivered it as
 * often as it does.
 *
 * @param id the same for the same message, however often it is received, 64 hexadecimal digits
 * @param envelope as the message was in its queue
 * @param origin the address of that queue; empty if nobody knows
 * @param cause why it is there
 */
public record FailedMessage(String id, Envelope envelope, String origin, String cause) {

    /** What stands for a cause when the broker moved the message. */
    public static final String FAILED_AT_EVERY_DELIVERY = "Failed at every delivery; the log tells why";

    /** A message as it was received. */
    public static FailedMessage of(Message message) throws JMSException {
        Envelope envelope = Envelope.of(message);
        String origin = text(message, Queues.ORIGIN, text(message, Queues.BROKER_ORIGIN, ""));
        String cause = text(message, Queues.CAUSE, FAILED_AT_EVERY_DELIVERY);
        return new FailedMessage(id(message, envelope, origin + cause), envelope, origin, cause);
    }

    /** The same where its contents are the trouble. */
    public FailedMessage withoutContents() {
        Envelope empty = new Envelope(envelope.version(), "", new byte[0], 0, envelope.redelivered());
        return new FailedMessage(id, empty, "", "Cannot be kept whole");
    }

    /** By the time as well: the same message may fail again after it was replayed. */
    private static String id(Message message, Envelope envelope, String reason) throws JMSException {
        String header = String.join(
                "|",
                Long.toString(message.getJMSTimestamp()),
                text(message, Queues.BROKER_ORIGIN_ID, ""),
                Integer.toString(envelope.attempts()),
                envelope.kind(),
                reason);
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(header.getBytes(StandardCharsets.UTF_8));
        digest.update(envelope.body());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String text(Message message, String name, String otherwise) throws JMSException {
        return message.propertyExists(name) ? message.getStringProperty(name) : otherwise;
    }
}
