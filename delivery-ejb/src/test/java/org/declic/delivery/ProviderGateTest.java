package org.declic.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderGateTest {

    private static final int FEWEST_CALLS = 5;

    private static final long HANGING = TimeUnit.SECONDS.toNanos(6);

    private static final int PLACES = 16;

    private final AtomicLong now = new AtomicLong();
    private final ProviderGate gate =
            new ProviderGate("configuration", new ProviderPlaces(2 * PLACES).share(), now::get);
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch free = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        free.countDown();
        threads.shutdown();
    }

    @Test
    void triesNoMoreWhenAllHang() {
        fill();
        now.addAndGet(HANGING);

        assertThat(gate.handOver(this::accept)).isInstanceOf(Unreachable.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void waitsForAProviderThatAlwaysTakesItsTime() {
        gate.handOver(() -> {
            now.addAndGet(HANGING);
            return accept();
        });
        fill();
        now.addAndGet(HANGING);

        CompletableFuture<Outcome> next = CompletableFuture.supplyAsync(() -> gate.handOver(this::accept));
        free.countDown();

        assertThat(next).succeedsWithin(20, TimeUnit.SECONDS).isInstanceOf(Accepted.class);
    }

    @Test
    void letsTheNextWaitForOneThatLeavesHoweverLongItWasIdle() {
        now.addAndGet(HANGING);
        fill();

        CompletableFuture<Outcome> next = CompletableFuture.supplyAsync(() -> gate.handOver(this::accept));
        free.countDown();

        assertThat(next).succeedsWithin(20, TimeUnit.SECONDS).isInstanceOf(Accepted.class);
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
        assertThat(gate.isShut()).isTrue();
    }

    @Test
    void goesOnWithAProviderThatDefersSomeMessages() {
        handOver(new Deferred("4.7.1", "greylisted"), 20);

        assertThat(gate.isShut()).isFalse();
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

    /** Takes every place, until {@link #free}. */
    private void fill() {
        CountDownLatch inside = new CountDownLatch(PLACES);
        for (int i = 0; i < PLACES; i++) {
            threads.execute(() -> gate.handOver(() -> {
                inside.countDown();
                await(free);
                return new Accepted("id");
            }));
        }
        await(inside);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
