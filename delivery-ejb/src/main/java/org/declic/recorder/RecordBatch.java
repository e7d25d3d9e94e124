package org.declic.recorder;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.declic.execution.AcceptedExecution;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.UnrecordableException;
import org.declic.queue.Queues;

/** What the recorder takes at once. */
final class RecordBatch {

    private static final Logger LOGGER = System.getLogger(RecordBatch.class.getName());
    private static final int MOST = 500;
    private static final long LONGEST_NANOS = 50_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long IDLE_MILLIS = 1_000;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final List<Message> unreadable = new ArrayList<>();

    private RecordBatch() {}

    /** Waits up to a second for the first message, then takes what comes within 50 ms. */
    static RecordBatch receive(MessageConsumer consumer) throws JMSException {
        RecordBatch batch = new RecordBatch();
        Message message = consumer.receive(IDLE_MILLIS);
        long end = System.nanoTime() + LONGEST_NANOS;
        while (message != null) {
            batch.add(message);
            long left = (end - System.nanoTime()) / NANOS_PER_MILLI;
            message = batch.size() >= MOST || left <= 0 ? null : consumer.receive(left);
        }
        return batch;
    }

    private void add(Message message) throws JMSException {
        String kind = String.valueOf(message.getStringProperty(Queues.KIND));
        if (kind.equals(Queues.MARKER)) {
            markers.add(message.getBody(String.class));
            return;
        }
        try {
            byte[] body = message.getBody(byte[].class);
            entries.add(
                    kind.equals(Queues.EXECUTION)
                            ? new Entry(message, List.of(AcceptedExecution.read(body)), List.of())
                            : new Entry(message, List.of(), List.of(FeedbackEvent.read(body))));
        } catch (IllegalArgumentException e) {
            LOGGER.log(Level.ERROR, "Unreadable in Feedback, kept in DeadLetters: {0}", e.getMessage());
            unreadable.add(message);
        }
    }

    private int size() {
        return entries.size() + markers.size() + unreadable.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    List<String> markers() {
        return List.copyOf(markers);
    }

    /** Writes all at once; when one of them cannot be written ever, one by one, and that one goes to the dead letters. */
    void record(FeedbackLog log, MessageProducer deadLetters) throws JMSException {
        for (Message message : unreadable) {
            deadLetters.send(message);
        }
        try {
            log.record(
                    entries.stream()
                            .flatMap(entry -> entry.executions().stream())
                            .toList(),
                    entries.stream().flatMap(entry -> entry.events().stream()).toList());
        } catch (UnrecordableException e) {
            LOGGER.log(Level.WARNING, "A batch is recorded one by one: {0}", e.getMessage());
            recordOneByOne(log, deadLetters);
        }
    }

    private void recordOneByOne(FeedbackLog log, MessageProducer deadLetters) throws JMSException {
        for (Entry entry : entries) {
            try {
                log.record(entry.executions(), entry.events());
            } catch (UnrecordableException e) {
                LOGGER.log(Level.ERROR, "Cannot be recorded, kept in DeadLetters: {0}", e.getMessage());
                deadLetters.send(entry.message());
            }
        }
    }

    private record Entry(Message message, List<AcceptedExecution> executions, List<FeedbackEvent> events) {}
}
