package org.declic.recorder;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.declic.database.DatabaseUnavailableException;
import org.declic.deadletter.DeadLetters;
import org.declic.queue.FailedMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSession.Transaction;
import org.declic.queue.QueueSessions;
import org.declic.queue.Queues;
import org.jspecify.annotations.Nullable;

/**
 * Moves what is in {@code DeadLetters} into the database, where people see it: the database's commit first, then the
 * broker's. A crash between the two brings the batch again, which changes nothing.
 */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterDrain {

    private static final Logger LOGGER = System.getLogger(DeadLetterDrain.class.getName());
    private static final int MOST = 100;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofMillis(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private QueueSessions sessions;

    @Inject
    private DeadLetters letters;

    private @Nullable QueueDrain drain;

    @PostConstruct
    void start() {
        QueueDrain started = new QueueDrain("declic-dead-letters", sessions, session -> keepBatch(session, letters));
        drain = started;
        started.start(threads);
    }

    @PreDestroy
    void stop() {
        if (drain != null) {
            drain.stop();
        }
    }

    static void keepBatch(QueueSession session, DeadLetters letters) {
        session.inTransaction(transaction -> {
            List<FailedMessage> batch = receive(transaction);
            try {
                letters.keep(batch);
            } catch (RuntimeException e) { // whatever is odd about one of them, the others must not wait for it
                throwIfTheDatabaseIsAway(e);
                LOGGER.log(Level.WARNING, "Dead letters are kept one by one: {0}", e.toString());
                batch.forEach(failed -> keepOne(failed, letters));
            }
        });
    }

    /** Of one that cannot be kept at least that it was there, and why. */
    private static void keepOne(FailedMessage failed, DeadLetters letters) {
        try {
            letters.keep(List.of(failed));
        } catch (RuntimeException e) {
            throwIfTheDatabaseIsAway(e);
            LOGGER.log(Level.ERROR, "A dead letter is kept without its contents", e);
            letters.keep(List.of(failed.withoutContents()));
        }
    }

    private static void throwIfTheDatabaseIsAway(RuntimeException e) {
        if (DatabaseUnavailableException.isCauseOf(e)) {
            throw e;
        }
    }

    /** Waits up to a second for the first message, then takes what is there. */
    private static List<FailedMessage> receive(Transaction transaction) throws JMSException {
        List<FailedMessage> batch = new ArrayList<>();
        int bytes = 0;
        Message next = transaction.receive(Queues.DEAD_LETTERS, IDLE);
        while (next != null) {
            FailedMessage failed = FailedMessage.of(next);
            batch.add(failed);
            bytes += failed.envelope().body().length;
            next = batch.size() >= MOST || bytes >= MOST_BYTES
                    ? null
                    : transaction.receive(Queues.DEAD_LETTERS, AT_ONCE);
        }
        return batch;
    }
}
