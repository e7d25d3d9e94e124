package org.declic.recorder;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;
import org.jspecify.annotations.Nullable;

/**
 * A thread that moves what is in a queue into the database, as long as the server runs. It outlives everything: what it
 * held when something failed comes again, and the log hears of it once a minute.
 */
final class QueueDrain {

    private static final Logger LOGGER = System.getLogger(QueueDrain.class.getName());
    private static final long PAUSE_AFTER_FAILURE_SECONDS = 2;
    private static final long STOP_SECONDS = 10;
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private final String name;
    private final QueueSessions sessions;
    private final Consumer<QueueSession> batch;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private long nextWarning = System.nanoTime();

    /**
     * @param name of the thread
     * @param batch moves one batch, or waits a second for the first message
     */
    QueueDrain(String name, QueueSessions sessions, Consumer<QueueSession> batch) {
        this.name = name;
        this.sessions = sessions;
        this.batch = batch;
    }

    void start(ThreadFactory threads) {
        Thread created = threads.newThread(this::run);
        created.setName(name);
        created.start();
        thread = created;
    }

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
            try (QueueSession session = sessions.open()) {
                while (!isStopping()) {
                    batch.accept(session);
                }
            } catch (RuntimeException | Error e) {
                warn(e);
                pause();
            }
        }
    }

    private void warn(Throwable e) {
        long now = System.nanoTime();
        if (now - nextWarning >= 0) {
            nextWarning = now + BETWEEN_WARNINGS;
            LOGGER.log(Level.WARNING, name + " pauses, nothing is lost", e);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_AFTER_FAILURE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.log(Level.DEBUG, "{0} stopped while it paused", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
