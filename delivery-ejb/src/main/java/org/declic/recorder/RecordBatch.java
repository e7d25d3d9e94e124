package org.declic.recorder;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.declic.database.DatabaseUnavailableException;
import org.declic.execution.AcceptedExecution;
import org.declic.feedback.DeliveryReceipt;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackLog;
import org.declic.queue.Envelope;
import org.declic.queue.QueueSession.Transaction;
import org.declic.queue.Queues;
import org.declic.tracking.Interaction;
import org.declic.tracking.Interactions;
import org.declic.tracking.OptOuts;

/** What the recorder takes at once. */
final class RecordBatch {

    private static final Logger LOGGER = System.getLogger(RecordBatch.class.getName());

    /** Counted by recipients, not by executions: all rows of a batch are in memory at once. */
    private static final int MOST = 1_000;

    private static final long LONGEST_NANOS = 50_000_000;
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** How often a receipt is tried again that names a message not known yet, and the delay before the first. */
    private static final int MOST_ATTEMPTS = 3;

    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);

    private final List<Entry> entries = new ArrayList<>();
    private final List<Received> receipts = new ArrayList<>();
    private final List<Told> interactions = new ArrayList<>();
    private final List<Told> optOuts = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final List<Envelope> unreadable = new ArrayList<>();

    private long oldest;
    private int size;

    private RecordBatch() {}

    /** Waits up to a second for the first message, then takes what comes within 50 ms. */
    static RecordBatch receive(Transaction transaction) throws JMSException {
        RecordBatch batch = new RecordBatch();
        Message message = transaction.receive(Queues.FEEDBACK, IDLE);
        batch.oldest = message == null ? 0 : message.getJMSTimestamp();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (message != null) {
            batch.add(message);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            message = batch.size >= MOST || left.toMillis() <= 0 ? null : transaction.receive(Queues.FEEDBACK, left);
        }
        return batch;
    }

    private void add(Message message) throws JMSException {
        Envelope envelope = Envelope.of(message);
        List<Envelope> parts;
        try {
            parts = envelope.parts();
        } catch (IllegalArgumentException e) {
            size++;
            addUnreadable(envelope, e);
            return;
        }
        parts.forEach(this::add);
    }

    private void add(Envelope envelope) {
        size++;
        try {
            switch (envelope.kind()) {
                case Queues.MARKER -> markers.add(new String(envelope.body(), StandardCharsets.UTF_8));
                case Queues.RECEIPT -> receipts.add(new Received(envelope, DeliveryReceipt.read(envelope)));
                case Queues.OPT_OUT -> optOuts.add(new Told(envelope, Interaction.read(envelope)));
                case Queues.INTERACTION -> interactions.add(new Told(envelope, Interaction.read(envelope)));
                case Queues.EXECUTION -> addExecution(envelope, AcceptedExecution.read(envelope));
                default -> entries.add(new Entry(envelope, List.of(), List.of(FeedbackEvent.read(envelope))));
            }
        } catch (IllegalArgumentException e) {
            addUnreadable(envelope, e);
        }
    }

    private void addExecution(Envelope envelope, AcceptedExecution execution) {
        entries.add(new Entry(envelope, List.of(execution), List.of()));
        size += execution.recipients().size();
    }

    private void addUnreadable(Envelope envelope, IllegalArgumentException e) {
        LOGGER.log(Level.ERROR, "Unreadable in Feedback, kept in DeadLetters: {0}", e.getMessage());
        unreadable.add(envelope);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** When the first message was sent, in milliseconds. */
    long oldest() {
        return oldest;
    }

    List<String> markers() {
        return List.copyOf(markers);
    }

    List<AcceptedExecution> executions() {
        return entries.stream().flatMap(entry -> entry.executions().stream()).toList();
    }

    /** Writes all at once; when one of them cannot be written ever, one by one, and that one goes to the dead letters. */
    void record(FeedbackLog log, Transaction transaction) throws JMSException {
        for (Envelope envelope : unreadable) {
            setAside(envelope, "Unreadable in Feedback", transaction);
        }
        try {
            log.record(
                    executions(),
                    entries.stream().flatMap(entry -> entry.events().stream()).toList());
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) { // whatever is odd about one of them, the others must not wait for it
            LOGGER.log(Level.WARNING, "A batch is recorded one by one: {0}", e.toString());
            recordOneByOne(log, transaction);
        }
        recordReceipts(log, transaction);
    }

    /**
     * Records what providers say of messages that they took. A receipt may overtake the event that tells its message's id, so
     * it comes again a few times; then it is another's.
     */
    private void recordReceipts(FeedbackLog log, Transaction transaction) throws JMSException {
        for (Received each : receipts) {
            int attempts = each.envelope().attempts();
            try {
                if (!log.record(each.receipt(), attempts > 0)) {
                    putOff(each, attempts, transaction);
                }
            } catch (DatabaseUnavailableException e) {
                throw e;
            } catch (RuntimeException e) { // the others must not wait for it
                LOGGER.log(Level.ERROR, "Cannot be recorded, kept in DeadLetters", e);
                setAside(each.envelope(), "Cannot be recorded: " + e.getMessage(), transaction);
            }
        }
    }

    /** Records what recipients did; when one of it cannot be written ever, one by one. */
    void record(Interactions log, Transaction transaction) throws JMSException {
        try {
            log.record(interactions.stream().map(Told::interaction).toList());
        } catch (RuntimeException e) {
            requireDatabase(e);
            for (Told each : interactions) {
                try {
                    log.record(List.of(each.interaction()));
                } catch (RuntimeException odd) {
                    requireDatabase(odd);
                    LOGGER.log(Level.ERROR, "Cannot be recorded, kept in DeadLetters", odd);
                    setAside(each.envelope(), "Cannot be recorded: " + odd.getMessage(), transaction);
                }
            }
        }
    }

    /** Stores opt-outs, each by itself; whatever is odd about one is kept for a person. */
    void record(OptOuts log, Transaction transaction) throws JMSException {
        for (Told each : optOuts) {
            try {
                if (!log.store(each.interaction())) {
                    LOGGER.log(Level.WARNING, "An opt-out of a message that is not known, kept in DeadLetters");
                    setAside(each.envelope(), "An opt-out of a message that is not known", transaction);
                }
            } catch (RuntimeException e) {
                requireDatabase(e);
                LOGGER.log(Level.ERROR, "Cannot be recorded, kept in DeadLetters", e);
                setAside(each.envelope(), "Cannot be recorded: " + e.getMessage(), transaction);
            }
        }
    }

    /** The persistence provider throws its own kinds. */
    private static void requireDatabase(RuntimeException failure) {
        if (DatabaseUnavailableException.isCauseOf(failure)) {
            throw failure;
        }
    }

    private static void putOff(Received received, int attempts, Transaction transaction) throws JMSException {
        if (attempts == MOST_ATTEMPTS) {
            LOGGER.log(Level.DEBUG, "A receipt of a message that is not ours: {0}", received.receipt());
            return;
        }
        transaction.send(received.envelope()
                .to(Queues.FEEDBACK, "")
                .with(Queues.ATTEMPTS, attempts + 1)
                .delayed(FIRST_DELAY.multipliedBy(1L << (2 * attempts))));
    }

    private void recordOneByOne(FeedbackLog log, Transaction transaction) throws JMSException {
        for (Entry entry : entries) {
            try {
                log.record(entry.executions(), entry.events());
            } catch (DatabaseUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                LOGGER.log(Level.ERROR, "Cannot be recorded, kept in DeadLetters", e);
                setAside(entry.envelope(), "Cannot be recorded: " + e.getMessage(), transaction);
            }
        }
    }

    private static void setAside(Envelope envelope, String cause, Transaction transaction) throws JMSException {
        transaction.send(envelope.asDeadLetter(Queues.FEEDBACK, cause));
    }

    private record Told(Envelope envelope, Interaction interaction) {}

    private record Received(Envelope envelope, DeliveryReceipt receipt) {}

    private record Entry(Envelope envelope, List<AcceptedExecution> executions, List<FeedbackEvent> events) {}
}
