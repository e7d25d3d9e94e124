package org.declic.execution;

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
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;

/**
 * Lets an execution be queued once, however often and however simultaneously it is asked for.
 *
 * <p>The broker refuses a repetition, too, but of two transactions at the same moment it lets both pass. So the second
 * waits here for the first. An attempt that failed is forgotten: whoever waited for it then tries by itself.
 */
final class SingleFlight {

    private final ConcurrentMap<ExecutionId, Flight> running = new ConcurrentHashMap<>();
    private final Cache<ExecutionId, Acceptance> accepted;
    private final Duration patience;

    SingleFlight(int remembered, Duration patience) {
        this.accepted = Caffeine.newBuilder().maximumSize(remembered).build();
        this.patience = patience;
    }

    /**
     * Queues the execution, unless it is queued or being queued already.
     *
     * @param start begins to queue it; called at most once, and not at all if somebody else was first
     */
    Result once(ExecutionId executionId, Acceptance mine, Supplier<QueuedMessages> start) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Flight own = new Flight(mine);
            Flight other = running.putIfAbsent(executionId, own);
            if (other == null) {
                return lead(executionId, own, start, deadline);
            }
            Result result = other.await(deadline);
            if (result.queueing() != QueueingResult.UNAVAILABLE || System.nanoTime() >= deadline) {
                return result;
            }
        }
    }

    /** Keeps in mind what was accepted before this server started, or on another one. */
    void remember(ExecutionId executionId, Acceptance first) {
        accepted.asMap().putIfAbsent(executionId, first);
    }

    private Result lead(ExecutionId executionId, Flight own, Supplier<QueuedMessages> start, long deadline) {
        Acceptance known = accepted.getIfPresent(executionId);
        if (known != null) {
            return end(executionId, own, new Result(QueueingResult.ACCEPTED, known));
        }

        QueuedMessages queued = start(executionId, own, start);
        Result result = own.await(deadline);
        if (!own.result.isDone()) {
            queued.giveUp();
        }
        return result;
    }

    private QueuedMessages start(ExecutionId executionId, Flight own, Supplier<QueuedMessages> start) {
        boolean started = false;
        try {
            QueuedMessages queued = start.get();
            queued.then(queueing -> end(executionId, own, new Result(queueing, own.acceptance)));
            started = true;
            return queued;
        } finally {
            if (!started) {
                end(executionId, own, own.unavailable());
            }
        }
    }

    /** In this order: at no moment is an accepted execution neither running nor accepted. */
    private Result end(ExecutionId executionId, Flight own, Result result) {
        if (result.queueing() == QueueingResult.ACCEPTED) {
            accepted.asMap().putIfAbsent(executionId, result.acceptance());
        }
        running.remove(executionId, own);
        own.result.complete(result);
        return result;
    }

    /** @param acceptance what was first asked for under that id, perhaps with other recipients */
    record Result(QueueingResult queueing, Acceptance acceptance) {}

    private static final class Flight {

        private final Acceptance acceptance;
        private final CompletableFuture<Result> result = new CompletableFuture<>();

        Flight(Acceptance acceptance) {
            this.acceptance = acceptance;
        }

        Result unavailable() {
            return new Result(QueueingResult.UNAVAILABLE, acceptance);
        }

        Result await(long deadline) {
            try {
                return result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return unavailable();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return unavailable();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A result is never an exception", e);
            }
        }
    }
}
