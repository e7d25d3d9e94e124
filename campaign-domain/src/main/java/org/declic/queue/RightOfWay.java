package org.declic.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Marketing gives way: while this node accepts or delivers something that somebody waits for, no delivery of marketing begins.
 * None waits for more than some milliseconds, so that marketing goes on beside a provider that takes its time.
 */
@ApplicationScoped
public class RightOfWay {

    private static final Duration LONGEST = Duration.ofMillis(10);

    private final Duration longest;
    private final AtomicInteger others = new AtomicInteger();
    private final AtomicInteger giving = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();

    /** Nobody is under way. */
    public RightOfWay() {
        this(LONGEST);
    }

    /** @param longest how long marketing waits */
    RightOfWay(Duration longest) {
        this.longest = longest;
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
