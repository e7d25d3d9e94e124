package org.declic.web.ajo.trigger;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.declic.execution.AcceptedExecution;

/** An execution on its way to the queues: sent whole or not at all. */
public final class Submission {

    private final List<Letter> deliveries;
    private final List<Letter> records;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();

    private Submission(List<Letter> deliveries, List<Letter> records) {
        this.deliveries = deliveries;
        this.records = records;
    }

    static Submission of(AcceptedExecution execution) {
        return new Submission(
                execution
                        .messages()
                        .map(message -> new Letter(message.messageId(), message.bytes()))
                        .toList(),
                List.of(new Letter(execution.executionId(), execution.bytes())));
    }

    /** Nothing to send: its outcome tells whether the broker takes anything. */
    public static Submission empty() {
        return new Submission(List.of(), List.of());
    }

    /** For the delivery queue. */
    List<Letter> deliveries() {
        return deliveries;
    }

    /** For the recorder. */
    List<Letter> records() {
        return records;
    }

    int size() {
        return deliveries.stream().mapToInt(letter -> letter.body().length).sum()
                + records.stream().mapToInt(letter -> letter.body().length).sum();
    }

    /** Lets {@code listener} know the outcome, by the thread that has it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the listeners are ours and throw nothing
    void then(Consumer<Outcome> listener) {
        outcome.thenAccept(listener);
    }

    void complete(Outcome known) {
        outcome.complete(known);
    }

    /** True for the first only: the sender that sends it, or the caller that no longer waits for one. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** The outcome, once it is known; {@code UNAVAILABLE} when it is not within the time. */
    public Outcome await(long nanos) {
        try {
            return outcome.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Outcome.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNAVAILABLE;
        } catch (ExecutionException e) {
            throw new IllegalStateException("An outcome is never an exception", e);
        }
    }

    /** Gives it up, unless it is being sent; then its outcome comes later. */
    public void giveUp() {
        if (claim()) {
            complete(Outcome.UNAVAILABLE);
        }
    }

    /**
     * One message for the broker.
     *
     * @param id by which the broker recognises a repetition
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, read once
    record Letter(String id, byte[] body) {}
}
