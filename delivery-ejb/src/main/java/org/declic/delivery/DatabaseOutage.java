package org.declic.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.declic.database.DatabaseUnavailableException;
import org.declic.recorder.RecorderBehindException;

/**
 * Lets deliveries wait while the database is away, or the record too far behind to tell what was sent. A delivery that failed instead would be tried again by the broker a few
 * times within seconds, and then be a dead letter, although nothing is wrong with its message.
 */
final class DatabaseOutage {

    private static final long BETWEEN_WARNINGS = Duration.ofMinutes(1).toNanos();
    private static final Logger LOGGER = System.getLogger(DatabaseOutage.class.getName());

    private final Duration pause;
    private final BooleanSupplier stopping;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    /** @param stopping true when nobody may wait any longer, because the server stops */
    DatabaseOutage(Duration pause, BooleanSupplier stopping) {
        this.pause = pause;
        this.stopping = stopping;
    }

    /** The result of {@code work}, done again and again while the database, or the recorder's lag, is why it fails. */
    <T> T outlast(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) { // the persistence provider throws its own kinds
                if (!isWorthWaitingFor(e) || mayWaitNoLonger()) {
                    throw e;
                }
                warn(e);
                pause();
            }
        }
    }

    /** How many deliveries wait at this moment. */
    int waiting() {
        return waiting.get();
    }

    private void pause() {
        waiting.incrementAndGet();
        LockSupport.parkNanos(pause.toNanos());
        waiting.decrementAndGet();
    }

    private static boolean isWorthWaitingFor(RuntimeException e) {
        return e instanceof RecorderBehindException || DatabaseUnavailableException.isCauseOf(e);
    }

    private boolean mayWaitNoLonger() {
        return stopping.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    private void warn(RuntimeException e) {
        long due = nextWarning.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextWarning.compareAndSet(due, now + BETWEEN_WARNINGS)) {
            LOGGER.log(Level.WARNING, "Deliveries wait for the database or its recorder: {0}", e.toString());
        }
    }
}
