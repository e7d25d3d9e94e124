package org.declic.web.ajo.trigger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets an execution be queued once, however often and however simultaneously it is asked for.
 *
 * <p>The broker refuses a repetition, too, but of two transactions at the same moment it lets both pass. So the second
 * waits here for the first. An attempt that failed is forgotten: whoever waited for it then tries by itself.
 */
final class Repetitions {

    private final ConcurrentMap<String, Attempt> running = new ConcurrentHashMap<>();
    private final Cache<String, Acceptance> accepted;
    private final Duration patience;

    Repetitions(int remembered, Duration patience) {
        this.accepted = Caffeine.newBuilder().maximumSize(remembered).build();
        this.patience = patience;
    }

    /**
     * Queues the execution, unless it is queued or being queued already.
     *
     * @param start begins to queue it; called at most once, and not at all if somebody else was first
     */
    Result once(String executionId, Acceptance mine, Supplier<Submission> start) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Attempt own = new Attempt(mine);
            Attempt other = running.putIfAbsent(executionId, own);
            if (other == null) {
                return lead(executionId, own, start, deadline);
            }
            Outcome outcome = other.await(deadline);
            if (outcome != Outcome.UNAVAILABLE || System.nanoTime() >= deadline) {
                return new Result(outcome, other.acceptance);
            }
        }
    }

    /** Keeps in mind what was accepted before this server started, or on another one. */
    void remember(String executionId, Acceptance first) {
        accepted.asMap().putIfAbsent(executionId, first);
    }

    private Result lead(String executionId, Attempt own, Supplier<Submission> start, long deadline) {
        Acceptance known = accepted.getIfPresent(executionId);
        if (known != null) {
            end(executionId, own, Outcome.ACCEPTED);
            return new Result(Outcome.ACCEPTED, known);
        }

        Submission submission = start(executionId, own, start);
        Outcome outcome = own.await(deadline);
        if (!own.outcome.isDone()) {
            submission.giveUp();
        }
        return new Result(outcome, own.acceptance);
    }

    private Submission start(String executionId, Attempt own, Supplier<Submission> start) {
        boolean started = false;
        try {
            Submission submission = start.get();
            submission.then(outcome -> end(executionId, own, outcome));
            started = true;
            return submission;
        } finally {
            if (!started) {
                end(executionId, own, Outcome.UNAVAILABLE);
            }
        }
    }

    /** In this order: at no moment is an accepted execution neither running nor accepted. */
    private void end(String executionId, Attempt own, Outcome outcome) {
        if (outcome == Outcome.ACCEPTED) {
            accepted.asMap().putIfAbsent(executionId, own.acceptance);
        }
        running.remove(executionId, own);
        own.outcome.complete(outcome);
    }

    /** @param acceptance what was first asked for under that id, perhaps with other recipients */
    record Result(Outcome outcome, Acceptance acceptance) {}

    private static final class Attempt {

        private final Acceptance acceptance;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

        Attempt(Acceptance acceptance) {
            this.acceptance = acceptance;
        }

        Outcome await(long deadline) {
            try {
                return outcome.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return Outcome.UNAVAILABLE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Outcome.UNAVAILABLE;
            } catch (ExecutionException e) {
                throw new IllegalStateException("An outcome is never an exception", e);
            }
        }
    }
}
