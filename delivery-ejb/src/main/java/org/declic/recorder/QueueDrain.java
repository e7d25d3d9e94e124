package org.declic.recorder;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.declic.node.BackgroundWork;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;

/**
 * A thread that moves what is in a queue into the database, as long as the server runs. It outlives everything: what it
 * held when something failed comes again, and the log hears of it once a minute.
 */
final class QueueDrain {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final QueueSessions sessions;
    private final Consumer<QueueSession> batch;
    private final BackgroundWork work;

    /**
     * @param name of the thread
     * @param batch moves one batch, or waits a second for the first message
     */
    QueueDrain(String name, QueueSessions sessions, Consumer<QueueSession> batch) {
        this.sessions = sessions;
        this.batch = batch;
        this.work = new BackgroundWork(name, this::drain, PAUSE_AFTER_FAILURE);
    }

    void start(ThreadFactory threads) {
        work.start(threads);
    }

    void stop() {
        work.stop();
    }

    /** A session lasts until something fails. */
    private boolean drain() {
        try (QueueSession session = sessions.open()) {
            while (!work.isStopping()) {
                batch.accept(session);
            }
        }
        return true;
    }
}
