package org.declic.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.declic.database.DatabaseUnavailableException;

/**
 * Lets deliveries wait while the database is away. A delivery that failed instead would be tried again by the broker a few
 * times within seconds, and then be a dead letter, although nothing is wrong with its message.
 */
final class DatabaseOutage {

    /** Longer than that a delivery fails all the same; the broker tries it again. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final long BETWEEN_WARNINGS = Duration.ofMinutes(1).toNanos();
    private static final Logger LOGGER = System.getLogger(DatabaseOutage.class.getName());

    private final Duration pause;
    private final BooleanSupplier stopping;
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    /** @param stopping true when nobody may wait any longer, because the server stops */
    DatabaseOutage(Duration pause, BooleanSupplier stopping) {
        this.pause = pause;
        this.stopping = stopping;
    }

    /** Does {@code work}, again and again while the database is the reason why it fails. */
    void outlast(Runnable work) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!done(work, deadline)) {
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean done(Runnable work, long deadline) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) { // the persistence provider throws its own kinds
            boolean hopeless = stopping.getAsBoolean()
                    || Thread.currentThread().isInterrupted()
                    || System.nanoTime() - deadline > 0;
            if (hopeless || !DatabaseUnavailableException.isCauseOf(e)) {
                throw e;
            }
            warn(e);
            return false;
        }
    }

    private void warn(RuntimeException e) {
        long due = nextWarning.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextWarning.compareAndSet(due, now + BETWEEN_WARNINGS)) {
            LOGGER.log(Level.WARNING, "Deliveries wait for the database: {0}", e.toString());
        }
    }
}
