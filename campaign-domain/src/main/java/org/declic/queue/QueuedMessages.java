package org.declic.queue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Messages on their way to the queues, such as those of one execution: sent whole or not at all. */
public final class QueuedMessages {

    private final String id;
    private final List<QueueMessage> messages;
    private final CompletableFuture<QueueingResult> result = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private CompletableFuture<?> lastTold = result;

    /** Without messages its result tells whether the broker takes anything. */
    public QueuedMessages(List<QueueMessage> messages) {
        this("", messages);
    }

    /**
     * Messages that are sent once.
     *
     * @param id of them all, by which {@link AcceptedIds} recognises a repetition; empty for none
     */
    public QueuedMessages(String id, List<QueueMessage> messages) {
        this.id = id;
        this.messages = List.copyOf(messages);
    }

    String id() {
        return id;
    }

    List<QueueMessage> messages() {
        return messages;
    }

    int size() {
        return messages.stream().mapToInt(message -> message.body().length).sum();
    }

    /** Lets {@code listener} know the result, by the thread that has it, after those who asked before. */
    public synchronized void then(Consumer<QueueingResult> listener) {
        lastTold = lastTold.handle((before, failure) -> {
            listener.accept(result.join());
            return true;
        });
    }

    /** Tells what became of it; only the first counts. */
    public void complete(QueueingResult known) {
        result.complete(known);
    }

    /** True for the first only: the sender that sends it, or the caller that no longer waits for one. */
    public boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** The result, once it is known; {@code UNAVAILABLE} when it is not within the time. */
    public QueueingResult await(long nanos) {
        try {
            return result.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return QueueingResult.UNAVAILABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return QueueingResult.UNAVAILABLE;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A result is never an exception", e);
        }
    }

    /** The result, however long it takes to be known. */
    public QueueingResult await() {
        return result.join();
    }

    /** Gives it up, unless it is being sent; then its result comes later. */
    public void giveUp() {
        if (claim()) {
            complete(QueueingResult.UNAVAILABLE);
        }
    }
}
