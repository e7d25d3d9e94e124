package org.declic.delivery;

/**
 * Hands rendered messages to a provider. Threads may share one.
 *
 * @param <M> the messages of one channel
 */
public interface Transport<M> extends AutoCloseable {

    /** Hands one message over and waits for the answer. What the provider does is an outcome, never an exception. */
    Outcome send(M message);

    /** Gives all connections back. */
    @Override
    void close();
}
