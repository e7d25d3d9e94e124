package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

/** Fails if the ledger does not balance. */
final class Audit {

    private final Ledger ledger;

    Audit(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Fails if a recipient is missing or came twice. */
    void verify() {
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
}
