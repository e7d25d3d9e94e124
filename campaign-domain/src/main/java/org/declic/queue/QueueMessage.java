package org.declic.queue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message on its way to a queue; persistent, and there once the transaction that sends it has committed.
 *
 * @param queue one of the names in {@link Queues}
 * @param id by which the broker recognises a repetition and refuses its transaction; empty for none
 * @param properties texts and whole numbers beside the body, such as {@link Queues#KIND}
 * @param delay how long the broker keeps it back
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record QueueMessage(String queue, String id, byte[] body, Map<String, Object> properties, Duration delay) {

    public QueueMessage {
        properties = Map.copyOf(properties);
    }

    /** A message without properties or delay. */
    public static QueueMessage to(String queue, String id, byte[] body) {
        return new QueueMessage(queue, id, body, Map.of(), Duration.ZERO);
    }

    /** The same with a property. */
    public QueueMessage with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new QueueMessage(queue, id, body, more, delay);
    }

    /** The same, kept back for so long. */
    public QueueMessage delayed(Duration time) {
        return new QueueMessage(queue, id, body, properties, time);
    }
}
