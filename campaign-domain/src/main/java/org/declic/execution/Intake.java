package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How many calls this node is accepting at this moment. Deliveries give way to them: a caller waits for its answer, an
 * accepted message is safe and can wait a little.
 */
@ApplicationScoped
public class Intake {

    private static final int BUSY = 8;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final AtomicInteger calls = new AtomicInteger();

    /** A call has come in. */
    public void begin() {
        calls.incrementAndGet();
    }

    /** A call that came in will be answered now. */
    public void end() {
        calls.decrementAndGet();
    }

    /**
     * Returns when few calls are being accepted, or after half a second: under a load that never ends messages still go out,
     * slowly.
     */
    public void giveWay() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (isBusy() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    boolean isBusy() {
        return calls.get() >= BUSY;
    }
}
