package org.declic.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;

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
    public static final int PRESENT_VERSION = 1;

    private static final int FIRST_VERSION = 1;

    /** The form, body and properties of a message of bytes. */
    public static Envelope of(Message message) throws JMSException {
        return new Envelope(
                number(message, Queues.VERSION, FIRST_VERSION),
                message.propertyExists(Queues.KIND) ? message.getStringProperty(Queues.KIND) : "",
                message.getBody(byte[].class),
                number(message, Queues.ATTEMPTS, 0),
                message.getJMSRedelivered());
    }

    /**
     * Makes sure that this server can read it.
     *
     * @throws IllegalArgumentException if it was written by a later server, or one too old
     */
    public Envelope readable() {
        if (version > PRESENT_VERSION || version < PRESENT_VERSION - 1) {
            throw new IllegalArgumentException(
                    "Written in version " + version + ", this server reads " + PRESENT_VERSION + " and the one before");
        }
        return this;
    }

    private static int number(Message message, String name, int otherwise) throws JMSException {
        return message.propertyExists(name) ? message.getIntProperty(name) : otherwise;
    }
}
