package org.declic.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightOfWayTest {

    private static final Duration FOR_EVER = Duration.ofMinutes(5);

    private final Queue<Lane> ends = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource
    void deliversEachMessageInTheThreadThatBringsIt(Lane lane) {
        Thread[] delivering = new Thread[1];

        new RightOfWay(FOR_EVER, 1).deliver(lane, () -> delivering[0] = Thread.currentThread());

        assertThat(delivering[0]).isSameAs(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARKETING")
    void marketingWaitsForWhatIsUnderWay(Lane lane) throws InterruptedException {
        RightOfWay rightOfWay = new RightOfWay(FOR_EVER, 1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread first = begin(rightOfWay, lane, mayEnd);
        Thread second = begin(rightOfWay, lane, mayEnd);
        Thread marketing = start(rightOfWay, Lane.MARKETING);
        while (marketing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        mayEnd.countDown();
        first.join();
        second.join();
        marketing.join();

        assertThat(List.copyOf(ends)).containsExactly(lane, lane, Lane.MARKETING);
    }

    @Test
    void marketingGoesOnBesideWhatTakesItsTime() throws InterruptedException {
        RightOfWay rightOfWay = new RightOfWay(Duration.ofMillis(1), 1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread slow = begin(rightOfWay, Lane.USUAL, mayEnd);

        start(rightOfWay, Lane.MARKETING).join();
        mayEnd.countDown();
        slow.join();

        assertThat(List.copyOf(ends)).containsExactly(Lane.MARKETING, Lane.USUAL);
    }

    @Test
    void whatFailsIsUnderWayNoLonger() throws InterruptedException {
        RightOfWay rightOfWay = new RightOfWay(FOR_EVER, 1);
        Thread failing = new Thread(() -> rightOfWay.deliver(Lane.USUAL, () -> {
            throw new IllegalStateException("delivered again by the broker");
        }));
        failing.setUncaughtExceptionHandler((thread, failure) -> {});
        failing.start();
        failing.join();

        start(rightOfWay, Lane.MARKETING).join();

        assertThat(List.copyOf(ends)).containsExactly(Lane.MARKETING);
    }

    @Test
    void marketingMakesNoMoreMessagesAtOnceThanItHasProcessors() throws InterruptedException {
        RightOfWay rightOfWay = new RightOfWay(FOR_EVER, 2);
        AtomicInteger making = new AtomicInteger();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        CountDownLatch mayEnd = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> rightOfWay.make(Lane.MARKETING, () -> {
                    seen.add(making.incrementAndGet());
                    awaitUninterruptibly(mayEnd);
                    return making.decrementAndGet();
                })))
                .limit(6)
                .toList();
        threads.forEach(Thread::start);
        while (threads.stream().filter(RightOfWayTest::waits).count() < 6) {
            Thread.onSpinWait();
        }
        assertThat(making).hasValue(2);
        assertThat(rightOfWay.<Lane>make(Lane.USUAL, () -> Lane.USUAL))
                .as("others need none")
                .isEqualTo(Lane.USUAL);

        mayEnd.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(seen).hasSize(6).allMatch(number -> number <= 2);
    }

    @Test
    void whatCannotBeMadeGivesItsProcessorBack() {
        RightOfWay rightOfWay = new RightOfWay(FOR_EVER, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> rightOfWay.make(Lane.MARKETING, () -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(rightOfWay.<Lane>make(Lane.MARKETING, () -> Lane.MARKETING)).isEqualTo(Lane.MARKETING);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A delivery that has begun and ends when it may. */
    private Thread begin(RightOfWay rightOfWay, Lane lane, CountDownLatch mayEnd) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> rightOfWay.deliver(lane, () -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            ends.add(lane);
        }));
        thread.start();
        begun.await();
        return thread;
    }

    private Thread start(RightOfWay rightOfWay, Lane lane) {
        Thread thread = new Thread(() -> rightOfWay.deliver(lane, () -> ends.add(lane)));
        thread.start();
        return thread;
    }
}
