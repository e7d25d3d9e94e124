package org.declic.delivery.email;

import org.declic.delivery.Outcome;

/** Hands rendered emails to a provider. Threads may share one. */
interface EmailTransport extends AutoCloseable {

    /** Hands one email over and waits for the answer. What the provider does is an outcome, never an exception. */
    Outcome send(OutgoingEmail email);

    /** Gives all connections back. */
    @Override
    void close();
}
