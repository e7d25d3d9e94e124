package org.declic.system.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits until everything accepted has arrived. */
final class Drain {

    /** So long without any arrival means that the rest is lost. */
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Tally tally;

    Drain(Tally tally) {
        this.tally = tally;
    }

    /**
     * Returns once everything accepted has arrived, or nothing arrives any more.
     *
     * @param look brings the tally up to date
     */
    void await(Runnable look) {
        Standstill standstill = new Standstill();
        Awaitility.await("everything accepted has arrived")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    look.run();
                    return tally.waiting() <= 0 || standstill.getAsBoolean();
                });
    }

    private final class Standstill implements BooleanSupplier {

        private int last = -1;
        private long since = System.nanoTime();

        @Override
        public boolean getAsBoolean() {
            if (tally.arrived() != last) {
                last = tally.arrived();
                since = System.nanoTime();
            }
            return System.nanoTime() - since > STANDSTILL.toNanos();
        }
    }
}
