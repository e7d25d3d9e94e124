package org.declic.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.declic.shared.Bounded;
import org.declic.shared.Json;

/**
 * What came out of a queue.
 *
 * <p>The version tells in which form the body is written. A server reads the present form and the one before, so that the
 * queues need not be empty for an update. The first servers wrote no version; that is {@value #FIRST_VERSION}.
 *
 * @param version the form of the body
 * @param kind what it is, see {@link Queues#KIND}; empty if there is only one kind in the queue
 * @param attempts how often the message was handed to a provider before
 * @param redelivered whether the broker has handed it out before
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record Envelope(int version, String kind, byte[] body, int attempts, boolean redelivered) {

    /** The form that this server writes. */
    public static final int PRESENT_VERSION = 2;

    private static final int FIRST_VERSION = 1;

    /** A cause may tell what a driver says, with all the data that it refused. */
    private static final int LONGEST_CAUSE = 500;

    /** The form, body and properties of a message. */
    public static Envelope of(Message message) throws JMSException {
        return new Envelope(
                number(message, Queues.VERSION, FIRST_VERSION),
                message.propertyExists(Queues.KIND) ? message.getStringProperty(Queues.KIND) : "",
                body(message),
                number(message, Queues.ATTEMPTS, 0),
                message.getJMSRedelivered());
    }

    /**
     * The body as a record.
     *
     * @param fromBefore brings the form before the present one into the present one
     * @throws IllegalArgumentException if it is something else, or was written by a later server or one too old
     */
    public <T> T read(Class<T> type, UnaryOperator<Map<String, Object>> fromBefore) {
        if (version == PRESENT_VERSION) {
            return Json.read(body, type);
        }
        if (version == PRESENT_VERSION - 1) {
            Map<String, Object> before = Json.object(new String(body, StandardCharsets.UTF_8));
            return Json.convert(fromBefore.apply(before), type);
        }
        throw new IllegalArgumentException(
                "Written in version " + version + ", this server reads " + PRESENT_VERSION + " and the one before");
    }

    /**
     * The messages that it stands for: itself, unless it was bundled with others on its way.
     *
     * @throws IllegalArgumentException if it is a bundle that cannot be read
     */
    public List<Envelope> parts() {
        return kind.equals(Queues.BUNDLE) ? Bundle.parts(this) : List.of(this);
    }

    /** The same message for another queue, or for its own once more. */
    public QueueMessage to(String queue, String id) {
        QueueMessage message = QueueMessage.to(queue, id, body).with(Queues.VERSION, version);
        QueueMessage named = kind.isEmpty() ? message : message.with(Queues.KIND, kind);
        return attempts == 0 ? named : named.with(Queues.ATTEMPTS, attempts);
    }

    /**
     * The same message for {@link Queues#DEAD_LETTERS}.
     *
     * @param queue out of which it came
     * @param cause why nothing can be done with it
     */
    public QueueMessage asDeadLetter(String queue, String cause) {
        return to(Queues.DEAD_LETTERS, "")
                .with(Queues.ORIGIN, Queues.address(queue))
                .with(Queues.CAUSE, Bounded.text(cause, LONGEST_CAUSE));
    }

    /** The first servers wrote markers as texts. What is of another kind has no body that anybody could read. */
    private static byte[] body(Message message) throws JMSException {
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        byte[] body = message instanceof BytesMessage ? message.getBody(byte[].class) : null;
        return body == null ? new byte[0] : body;
    }

    private static int number(Message message, String name, int otherwise) throws JMSException {
        return message.getObjectProperty(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
