package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Waits until the ledger balances, and fails if it never does. */
final class Audit {

    /** So long without any arrival means that the rest is lost. */
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final Ledger ledger;

    Audit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Returns once everything accepted has arrived, or nothing arrives any more. */
    void awaitDrained() {
        awaitDrained(Duration.ofMillis(20), () -> {});
    }

    /** The same, doing something at each look. */
    void awaitDrained(Duration betweenLooks, Runnable atEachLook) {
        Standstill standstill = new Standstill();
        Awaitility.await("everything accepted has arrived")
                .atMost(LONGEST)
                .pollInterval(betweenLooks)
                .until(() -> {
                    atEachLook.run();
                    return ledger.arrived() >= ledger.accepted() || standstill.getAsBoolean();
                });
    }

    /** Fails if a recipient is missing, came twice, or was never accepted. */
    void verify() {
        awaitDrained();
        assertThat(numbers().filter(this::isLost).limit(20).boxed())
                .as("accepted, not delivered")
                .isEmpty();
        assertThat(numbers()
                        .filter(number -> ledger.copies(number) > 1)
                        .limit(20)
                        .boxed())
                .as("delivered more than once")
                .isEmpty();
    }

    private IntStream numbers() {
        return IntStream.range(0, ledger.issued());
    }

    private boolean isLost(int number) {
        return ledger.isAccepted(number) && ledger.copies(number) == 0;
    }

    private final class Standstill implements BooleanSupplier {

        private int last = -1;
        private long since = System.nanoTime();

        @Override
        public boolean getAsBoolean() {
            if (ledger.arrived() != last) {
                last = ledger.arrived();
                since = System.nanoTime();
            }
            return System.nanoTime() - since > STANDSTILL.toNanos();
        }
    }
}
