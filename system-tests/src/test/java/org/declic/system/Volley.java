package org.declic.system;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;

/** Many triggers at the same time, each on its way as soon as one of the threads is free. */
final class Volley {

    private static final int MINUTES = 3;

    /** A trigger and what the server said to it. */
    record Shot(Trigger trigger, Answer answer) {

        String executionId() {
            return answer.executionId();
        }
    }

    private final Queue<Shot> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Shot> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Trigger> unanswered = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final CountDownLatch part;

    private Volley(int threads, int part) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.part = new CountDownLatch(part);
    }

    /** Fires all and returns when each has an answer or has failed. */
    static Volley fire(Ajo ajo, List<Trigger> triggers, int threads) {
        Volley volley = begin(ajo, triggers, threads, 0);
        volley.awaitEnd();
        return volley;
    }

    /** Fires and returns when so many have been accepted. */
    static Volley begin(Ajo ajo, List<Trigger> triggers, int threads, int part) {
        ajo.token();
        return begin(ajo::trigger, triggers, threads, part);
    }

    /** The same by calls of the given kind. */
    static Volley begin(Function<Trigger, Answer> call, List<Trigger> triggers, int threads, int part) {
        Volley volley = new Volley(threads, part);
        triggers.forEach(trigger -> volley.threads.execute(() -> volley.fire(call, trigger)));
        volley.threads.shutdown();
        volley.awaitPart();
        return volley;
    }

    /** Waits for the rest. */
    void awaitEnd() {
        try {
            if (!threads.awaitTermination(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Some triggers are still without an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while triggers were under way", e);
        }
    }

    /** Answered 202. */
    List<Shot> accepted() {
        return List.copyOf(accepted);
    }

    /** Answered otherwise. */
    List<Shot> refused() {
        return List.copyOf(refused);
    }

    /** The connection broke first. */
    List<Trigger> unanswered() {
        return List.copyOf(unanswered);
    }

    private void awaitPart() {
        try {
            if (!part.await(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Too few triggers accepted: " + accepted.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while triggers were under way", e);
        }
    }

    private void fire(Function<Trigger, Answer> call, Trigger trigger) {
        try {
            Shot shot = new Shot(trigger, call.apply(trigger));
            if (shot.answer().status() == 202) {
                accepted.add(shot);
                part.countDown();
            } else {
                refused.add(shot);
            }
        } catch (UncheckedIOException e) {
            unanswered.add(trigger);
        }
    }
}
