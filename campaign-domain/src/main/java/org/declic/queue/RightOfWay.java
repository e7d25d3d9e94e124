package org.declic.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Marketing gives way: while this node accepts or delivers something that somebody waits for, no delivery of marketing begins.
 * None waits for more than some milliseconds, so that marketing goes on beside a provider that takes its time. What has begun
 * keeps at most half of the processors busy.
 */
@ApplicationScoped
public class RightOfWay {

    private static final Duration LONGEST = Duration.ofMillis(10);

    private final Duration longest;
    private final AtomicInteger others = new AtomicInteger();
    private final AtomicInteger giving = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private final Semaphore processors;

    /** Nobody is under way. */
    public RightOfWay() {
        this(LONGEST, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /**
     * Nobody is under way.
     *
     * @param longest how long marketing waits
     * @param processors how many of them may make marketing messages
     */
    RightOfWay(Duration longest, int processors) {
        this.longest = longest;
        this.processors = new Semaphore(processors, true);
    }

    /** Does what somebody waits for. */
    public <T> T take(Supplier<T> work) {
        others.incrementAndGet();
        try {
            return work.get();
        } finally {
            if (others.decrementAndGet() == 0 && giving.get() > 0) {
                tell();
            }
        }
    }

    /** Delivers a message of that lane when it may. */
    public void deliver(Lane lane, Runnable delivery) {
        if (lane == Lane.MARKETING) {
            give();
            delivery.run();
        } else {
            take(() -> {
                delivery.run();
                return lane;
            });
        }
    }

    /** Makes a message of that lane, when a processor may be busy with it. */
    public <T> T make(Lane lane, Supplier<T> work) {
        if (lane != Lane.MARKETING) {
            return work.get();
        }
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    private void give() {
        if (others.get() == 0) {
            return;
        }
        giving.incrementAndGet();
        lock.lock();
        try {
            long left = longest.toNanos();
            while (others.get() > 0 && left > 0) {
                left = free.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
            giving.decrementAndGet();
        }
    }

    private void tell() {
        lock.lock();
        try {
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
