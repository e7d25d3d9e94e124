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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.declic.feedback.FeedbackLog;
import org.declic.feedback.RecorderProgress;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;
import org.jspecify.annotations.Nullable;

/**
 * Drains {@code Feedback} into the database: batches of up to 500 messages or 50 ms, each one database transaction, and
 * the broker's commit after it.
 *
 * <p>A crash between the two commits brings the batch again, which changes nothing. While the database is away the queue
 * keeps everything.
 */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recorder {

    private static final Logger LOGGER = System.getLogger(Recorder.class.getName());
    private static final long PAUSE_AFTER_FAILURE_SECONDS = 2;
    private static final long STOP_SECONDS = 10;
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private QueueSessions sessions;

    @Inject
    private FeedbackLog log;

    @Inject
    private DeliveredMessages states;

    @Inject
    private RecorderProgress progress;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private long nextWarning = System.nanoTime();

    @PostConstruct
    void start() {
        Thread created = threads.newThread(this::run);
        created.setName("declic-recorder");
        created.start();
        thread = created;
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!isStopping()) {
            try {
                drain();
            } catch (RuntimeException | Error e) { // the thread outlives everything; what it holds comes again
                warn(e);
                pause();
            }
        }
    }

    private void warn(Throwable e) {
        long now = System.nanoTime();
        if (now - nextWarning >= 0) {
            nextWarning = now + BETWEEN_WARNINGS;
            LOGGER.log(Level.WARNING, "Recording pauses, nothing is lost", e);
        }
    }

    private void drain() {
        try (QueueSession session = sessions.open()) {
            while (!isStopping()) {
                List<String> passed = new ArrayList<>();
                session.inTransaction(transaction -> {
                    RecordBatch batch = RecordBatch.receive(transaction);
                    if (batch.isEmpty()) {
                        progress.foundNothing();
                    } else {
                        progress.found(batch.oldest());
                        batch.record(log, transaction);
                        passed.addAll(batch.markers());
                    }
                });
                states.arrived(passed);
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_AFTER_FAILURE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.log(Level.DEBUG, "Stopped while it paused");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
