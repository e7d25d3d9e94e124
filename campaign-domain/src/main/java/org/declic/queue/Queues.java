package org.declic.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.channel.Channel;

/** The queues between the modules: JNDI names, whose last segment is the broker's address, and header names. */
public final class Queues {

    /** Transactional email on its way. */
    public static final String EMAIL_DELIVERY = "java:app/jms/EmailDelivery";

    /** Transactional SMS on its way. */
    public static final String SMS_DELIVERY = "java:app/jms/SmsDelivery";

    /** Email of high-throughput campaigns on its way: a lane of its own, so that neither holds up the other. */
    public static final String EMAIL_HIGH_THROUGHPUT = "java:app/jms/EmailHighThroughput";

    /** SMS of high-throughput campaigns on its way. */
    public static final String SMS_HIGH_THROUGHPUT = "java:app/jms/SmsHighThroughput";

    /** Transactional push messages on their way. */
    public static final String PUSH_DELIVERY = "java:app/jms/PushDelivery";

    /** Push messages of high-throughput campaigns on their way. */
    public static final String PUSH_HIGH_THROUGHPUT = "java:app/jms/PushHighThroughput";

    /** Marketing email on its way: however much waits, it holds up nothing transactional. */
    public static final String EMAIL_MARKETING = "java:app/jms/EmailMarketing";

    /** Marketing SMS on its way. */
    public static final String SMS_MARKETING = "java:app/jms/SmsMarketing";

    /** Marketing push messages on their way. */
    public static final String PUSH_MARKETING = "java:app/jms/PushMarketing";

    /** Accepted executions and feedback events, for the recorder. */
    public static final String FEEDBACK = "java:app/jms/Feedback";

    /** What could not be handled. */
    public static final String DEAD_LETTERS = "java:app/jms/DeadLetters";

    /** The connections, each session a local transaction. */
    static final String CONNECTIONS = "java:app/jms/TriggerConnections";

    /** The broker drops a second message with the same value of this property. */
    static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    /** In {@link #FEEDBACK}: {@link #EXECUTION}, {@link #EVENT}, {@link #RECEIPT}, {@link #INTERACTION} or {@link #MARKER}. */
    public static final String KIND = "kind";

    public static final String EXECUTION = "execution";
    public static final String EVENT = "event";
    public static final String RECEIPT = "receipt";
    public static final String INTERACTION = "interaction";
    public static final String OPT_OUT = "opt-out";
    public static final String MARKER = "marker";

    /** In {@link #FEEDBACK}: several of the others, see {@link Envelope#parts}. */
    static final String BUNDLE = "bundle";

    /** In a delivery queue: how often the message was handed to a provider before. */
    public static final String ATTEMPTS = "attempts";

    /** In which form a body is written; see {@link Envelope}. */
    static final String VERSION = "version";

    /** In {@link #DEAD_LETTERS}: why the message is there. The broker gives no reason. */
    static final String CAUSE = "cause";

    /** In {@link #DEAD_LETTERS}: the address that the message had before, as we name it and as the broker does. */
    static final String ORIGIN = "origin";

    static final String BROKER_ORIGIN = "_AMQ_ORIG_ADDRESS";

    /** In {@link #DEAD_LETTERS}: the broker's own id of the message, before it moved it there. */
    static final String BROKER_ORIGIN_ID = "_AMQ_ORIG_MESSAGE_ID";

    private Queues() {}

    /** The queue on which the messages of a channel and lane wait for their delivery. */
    public static String delivery(Channel channel, Lane lane) {
        return switch (lane) {
            case USUAL -> one(channel, EMAIL_DELIVERY, SMS_DELIVERY, PUSH_DELIVERY);
            case HIGH_THROUGHPUT -> one(channel, EMAIL_HIGH_THROUGHPUT, SMS_HIGH_THROUGHPUT, PUSH_HIGH_THROUGHPUT);
            case MARKETING -> one(channel, EMAIL_MARKETING, SMS_MARKETING, PUSH_MARKETING);
        };
    }

    private static String one(Channel channel, String email, String sms, String push) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
            case PUSH -> push;
        };
    }

    /** Those in which messages of ours wait: every delivery queue, and {@link #FEEDBACK}. */
    public static List<String> all() {
        Stream<String> deliveries = Stream.of(Channel.values())
                .flatMap(channel -> Stream.of(Lane.values()).map(lane -> delivery(channel, lane)));
        return Stream.concat(deliveries, Stream.of(FEEDBACK)).toList();
    }

    /** The queue at an address of the broker; empty if no message of ours comes from there. */
    public static Optional<String> at(String address) {
        return all().stream().filter(queue -> address(queue).equals(address)).findFirst();
    }

    /** The broker's address of a queue. */
    public static String address(String queue) {
        return queue.substring(queue.lastIndexOf('/') + 1);
    }
}
