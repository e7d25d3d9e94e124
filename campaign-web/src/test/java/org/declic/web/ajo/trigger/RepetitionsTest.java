package org.declic.web.ajo.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private static final Acceptance ANNS = new Acceptance(1, 2, 1_000, "client");
    private static final Acceptance ANNS_LATER = new Acceptance(1, 2, 2_000, "client");
    private static final Acceptance BOBS = new Acceptance(3, 4, 3_000, "client");
    private static final int CALLERS = 16;

    private final Repetitions repetitions = new Repetitions(1_000, Duration.ofSeconds(20));
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void answersALaterRepetitionWithTheFirstAcceptance() {
        repetitions.once("e", ANNS, () -> finished(Outcome.ACCEPTED));

        Repetitions.Result again = repetitions.once("e", ANNS_LATER, () -> finished(Outcome.ACCEPTED));

        assertThat(again).isEqualTo(new Repetitions.Result(Outcome.ACCEPTED, ANNS));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void tellsThatTheFirstHadAnotherBody() {
        repetitions.once("e", ANNS, () -> finished(Outcome.ACCEPTED));

        Repetitions.Result again = repetitions.once("e", BOBS, () -> finished(Outcome.ACCEPTED));

        assertThat(again.acceptance().sameBody(BOBS)).isFalse();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void queuesSimultaneousRequestsOnce() throws Exception {
        Submission slow = Submission.empty();
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<Repetitions.Result>> answers = ask(() -> {
            attempts.incrementAndGet();
            begun.countDown();
            return slow;
        });
        begun.await();

        slow.complete(Outcome.ACCEPTED);

        for (Future<Repetitions.Result> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(attempts).hasValue(1);
    }

    @Test
    void letsWaitingCallersTryAfterAFailure() throws Exception {
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>(List.of(Outcome.UNAVAILABLE, Outcome.ACCEPTED));
        CountDownLatch allAsking = new CountDownLatch(CALLERS);
        List<Future<Repetitions.Result>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> {
                allAsking.countDown();
                return repetitions.once("e", ANNS, () -> {
                    awaitQuietly(allAsking);
                    return finished(outcomes.remove());
                });
            }));
        }

        int failed = 0;
        for (Future<Repetitions.Result> answer : answers) {
            failed += answer.get(20, TimeUnit.SECONDS).outcome() == Outcome.UNAVAILABLE ? 1 : 0;
        }
        assertThat(failed).isEqualTo(1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void forgetsAnAttemptThatDidNotEvenStart() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> repetitions.once("e", ANNS, () -> {
                    throw new IllegalStateException("no room");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(repetitions.once("e", BOBS, () -> finished(Outcome.ACCEPTED)).acceptance())
                .isEqualTo(BOBS);
    }

    @Test
    void givesUpWhatIsNotTakenInTime() {
        Repetitions impatient = new Repetitions(1_000, Duration.ofMillis(1));
        Submission stuck = Submission.empty();

        assertThat(impatient.once("e", ANNS, () -> stuck).outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(stuck.claim()).as("may still be sent").isFalse();
        assertThat(impatient.once("e", BOBS, () -> finished(Outcome.ACCEPTED)).acceptance())
                .isEqualTo(BOBS);
    }

    @Test
    void remembersWhatSucceedsAfterItsCallerWasSentAway() {
        Repetitions impatient = new Repetitions(1_000, Duration.ofMillis(1));
        Submission late = Submission.empty();
        assertThat(late.claim()).as("being sent").isTrue();
        assertThat(impatient.once("e", ANNS, () -> late).outcome()).isEqualTo(Outcome.UNAVAILABLE);

        late.complete(Outcome.ACCEPTED);

        assertThat(impatient.once("e", ANNS_LATER, () -> finished(Outcome.ACCEPTED)))
                .isEqualTo(new Repetitions.Result(Outcome.ACCEPTED, ANNS));
        assertThat(attempts).hasValue(0);
    }

    private List<Future<Repetitions.Result>> ask(java.util.function.Supplier<Submission> start) {
        List<Future<Repetitions.Result>> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            answers.add(callers.submit(() -> repetitions.once("e", ANNS, start)));
        }
        return answers;
    }

    private Submission finished(Outcome outcome) {
        attempts.incrementAndGet();
        Submission submission = Submission.empty();
        submission.complete(outcome);
        return submission;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
