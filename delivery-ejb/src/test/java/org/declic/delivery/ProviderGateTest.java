package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.junit.jupiter.api.Test;

class ProviderGateTest {

    private static final int FEWEST_CALLS = 5;

    private static final long HANGING = TimeUnit.SECONDS.toNanos(6);

    private final AtomicLong now = new AtomicLong();
    private final ProviderGate gate = new ProviderGate("configuration", now::get);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void letsNobodyMoreInWhenAllHang() {
        fill();
        now.addAndGet(HANGING);

        assertThat(gate.enter()).isFalse();
    }

    @Test
    void letsTheNextWaitForOneThatLeavesHoweverLongItWasIdle() {
        now.addAndGet(HANGING);
        fill();

        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(gate::enter);
        gate.leave();

        assertThat(next).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(true);
    }

    @Test
    void leavesAProviderAloneThatAnswersNobody() {
        handOver(new Unreachable("4.4.1", "refused"), FEWEST_CALLS - 1);
        handOver(new Unknown("no answer"), 1);

        Outcome outcome = gate.handOver(this::accept);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.code()).isEqualTo("provider"));
        assertThat(calls).hasValue(0);
    }

    @Test
    void goesOnWithAProviderThatDefersSomeMessages() {
        handOver(new Deferred("4.7.1", "greylisted"), 20);

        assertThat(gate.handOver(this::accept)).isInstanceOf(Accepted.class);
    }

    @Test
    void countsNoFaultOfOurOwn() {
        for (int i = 0; i < FEWEST_CALLS; i++) {
            assertThatThrownBy(() -> gate.handOver(() -> {
                        throw new IllegalStateException("ours");
                    }))
                    .hasMessage("ours");
        }

        assertThat(gate.handOver(this::accept)).isInstanceOf(Accepted.class);
    }

    private void fill() {
        for (int i = 0; i < ProviderGate.MOST_AT_ONCE; i++) {
            assertThat(gate.enter()).isTrue();
        }
    }

    private Outcome accept() {
        calls.incrementAndGet();
        return new Accepted("id");
    }

    private void handOver(Outcome outcome, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(gate.handOver(() -> outcome)).isEqualTo(outcome);
        }
    }
}
