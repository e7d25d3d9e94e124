package org.declic.queue;

import org.declic.channel.Channel;

/** The queues between the modules: JNDI names, whose last segment is the broker's address, and header names. */
public final class Queues {

    /** Transactional email on its way. */
    public static final String EMAIL_DELIVERY = "java:app/jms/EmailDelivery";

    /** Accepted executions and feedback events, for the recorder. */
    public static final String FEEDBACK = "java:app/jms/Feedback";

    /** What could not be handled. */
    public static final String DEAD_LETTERS = "java:app/jms/DeadLetters";

    /** The connections, each session a local transaction. */
    static final String CONNECTIONS = "java:app/jms/TriggerConnections";

    /** The broker drops a second message with the same value of this property. */
    static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    /** In {@link #FEEDBACK}: {@link #EXECUTION}, {@link #EVENT} or {@link #MARKER}. */
    public static final String KIND = "kind";

    public static final String EXECUTION = "execution";
    public static final String EVENT = "event";
    public static final String MARKER = "marker";

    /** In a delivery queue: how often the message was handed to a provider before. */
    public static final String ATTEMPTS = "attempts";

    /** In which form a body is written; see {@link Envelope}. */
    static final String VERSION = "version";

    /** In {@link #DEAD_LETTERS}: why the message is there. */
    public static final String CAUSE = "cause";

    private Queues() {}

    /** The queue on which the messages of a channel wait for their delivery. */
    public static String delivery(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL_DELIVERY;
            case SMS, PUSH -> throw new IllegalArgumentException(channel + " has no queue");
        };
    }
}
