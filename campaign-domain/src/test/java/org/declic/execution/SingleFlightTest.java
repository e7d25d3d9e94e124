package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private static final Acceptance ANNS = acceptance(1, 1_000);
    private static final Acceptance ANNS_LATER = acceptance(1, 2_000);
    private static final Acceptance BOBS = acceptance(3, 3_000);
    private static final int CALLERS = 16;

    private final SingleFlight flights = new SingleFlight(1_000, Duration.ofSeconds(20));
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void answersALaterRepetitionWithTheFirstAcceptance() {
        flights.once(new ExecutionId("e"), ANNS, () -> finished(QueueingResult.ACCEPTED));

        SingleFlight.Result again =
                flights.once(new ExecutionId("e"), ANNS_LATER, () -> finished(QueueingResult.ACCEPTED));

        assertThat(again).isEqualTo(new SingleFlight.Result(QueueingResult.ACCEPTED, ANNS));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void tellsThatTheFirstHadAnotherBody() {
        flights.once(new ExecutionId("e"), ANNS, () -> finished(QueueingResult.ACCEPTED));

        SingleFlight.Result again = flights.once(new ExecutionId("e"), BOBS, () -> finished(QueueingResult.ACCEPTED));

        assertThat(again.acceptance().sameRecipients(BOBS)).isFalse();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void tellsThatToEveryoneWhoAsksAtTheSameMoment() throws Exception {
        flights.once(new ExecutionId("e"), ANNS, () -> finished(QueueingResult.ACCEPTED));
        List<Future<SingleFlight.Result>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(
                    () -> flights.once(new ExecutionId("e"), BOBS, () -> finished(QueueingResult.ACCEPTED))));
        }

        for (Future<SingleFlight.Result> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).acceptance()).isEqualTo(ANNS);
        }
    }

    @Test
    void queuesSimultaneousRequestsOnce() throws Exception {
        QueuedMessages slow = new QueuedMessages(List.of());
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<SingleFlight.Result>> answers = ask(() -> {
            attempts.incrementAndGet();
            begun.countDown();
            return slow;
        });
        begun.await();

        slow.complete(QueueingResult.ACCEPTED);

        for (Future<SingleFlight.Result> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).queueing()).isEqualTo(QueueingResult.ACCEPTED);
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void letsWaitingCallersTryAfterAFailure() throws Exception {
        Queue<QueueingResult> outcomes =
                new ConcurrentLinkedQueue<>(List.of(QueueingResult.UNAVAILABLE, QueueingResult.ACCEPTED));
        CountDownLatch allAsking = new CountDownLatch(CALLERS);
        List<Future<SingleFlight.Result>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> {
                allAsking.countDown();
                return flights.once(new ExecutionId("e"), ANNS, () -> {
                    awaitQuietly(allAsking);
                    return finished(outcomes.remove());
                });
            }));
        }

        int failed = 0;
        for (Future<SingleFlight.Result> answer : answers) {
            failed += answer.get(20, TimeUnit.SECONDS).queueing() == QueueingResult.UNAVAILABLE ? 1 : 0;
        }
        assertThat(failed).isEqualTo(1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void forgetsAnAttemptThatDidNotEvenStart() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> flights.once(new ExecutionId("e"), ANNS, () -> {
                    throw new IllegalStateException("no room");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(flights.once(new ExecutionId("e"), BOBS, () -> finished(QueueingResult.ACCEPTED))
                        .acceptance())
                .isEqualTo(BOBS);
    }

    @Test
    void givesUpWhatIsNotTakenInTime() {
        SingleFlight impatient = new SingleFlight(1_000, Duration.ofMillis(1));
        QueuedMessages stuck = new QueuedMessages(List.of());

        assertThat(impatient.once(new ExecutionId("e"), ANNS, () -> stuck).queueing())
                .isEqualTo(QueueingResult.UNAVAILABLE);
        assertThat(stuck.claim()).as("may still be sent").isFalse();
        assertThat(impatient
                        .once(new ExecutionId("e"), BOBS, () -> finished(QueueingResult.ACCEPTED))
                        .acceptance())
                .isEqualTo(BOBS);
    }

    @Test
    void remembersWhatSucceedsAfterItsCallerWasSentAway() {
        SingleFlight impatient = new SingleFlight(1_000, Duration.ofMillis(1));
        QueuedMessages late = new QueuedMessages(List.of());
        assertThat(late.claim()).as("being sent").isTrue();
        assertThat(impatient.once(new ExecutionId("e"), ANNS, () -> late).queueing())
                .isEqualTo(QueueingResult.UNAVAILABLE);

        late.complete(QueueingResult.ACCEPTED);

        assertThat(impatient.once(new ExecutionId("e"), ANNS_LATER, () -> finished(QueueingResult.ACCEPTED)))
                .isEqualTo(new SingleFlight.Result(QueueingResult.ACCEPTED, ANNS));
        assertThat(attempts).hasValue(0);
    }

    private List<Future<SingleFlight.Result>> ask(java.util.function.Supplier<QueuedMessages> start) {
        List<Future<SingleFlight.Result>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> flights.once(new ExecutionId("e"), ANNS, start)));
        }
        return answers;
    }

    private QueuedMessages finished(QueueingResult result) {
        attempts.incrementAndGet();
        QueuedMessages queued = new QueuedMessages(List.of());
        queued.complete(result);
        return queued;
    }

    private static Acceptance acceptance(long fingerprint, long at) {
        return new Acceptance(new RequestFingerprint(fingerprint, 0), Instant.ofEpochMilli(at), "client");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
