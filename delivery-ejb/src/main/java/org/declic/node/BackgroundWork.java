package org.declic.node;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that works as long as the server runs, and pauses when there is nothing to do. It outlives everything: what fails is
 * done again after a pause, and the log hears of it once a minute.
 */
public final class BackgroundWork {

    private static final Logger LOGGER = System.getLogger(BackgroundWork.class.getName());
    private static final long STOP_SECONDS = 10;
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private final String name;
    private final BooleanSupplier work;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;
    private long nextWarning = System.nanoTime();

    /**
     * Not begun yet.
     *
     * @param name of the thread
     * @param work does a piece of work; false if there was none
     */
    public BackgroundWork(String name, BooleanSupplier work, Duration pause) {
        this.name = name;
        this.work = work;
        this.pause = pause;
    }

    /** Begins on a thread of its own. */
    public void start(ThreadFactory threads) {
        Thread created = threads.newThread(this::run);
        created.setName(name);
        created.start();
        thread = created;
    }

    /** Lets the thread end what it does, and waits for that. */
    public void stop() {
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

    /** Whether the work is to end soon. */
    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!isStopping()) {
            if (!attempt()) {
                rest();
            }
        }
    }

    private boolean attempt() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException | Error e) {
            long now = System.nanoTime();
            if (now - nextWarning >= 0) {
                nextWarning = now + BETWEEN_WARNINGS;
                LOGGER.log(Level.WARNING, name + " pauses, nothing is lost", e);
            }
            return false;
        }
    }

    private void rest() {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.log(Level.DEBUG, "{0} stopped while it paused", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
