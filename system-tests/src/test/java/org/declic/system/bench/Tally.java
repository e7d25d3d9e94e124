package org.declic.system.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** How many recipients were asked for, accepted and refused, and how many messages have arrived where they go. */
class Tally {

    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Takes so many new numbers; returns the first. */
    int issue(int count) {
        return issued.getAndAdd(count);
    }

    /** Counts the recipients from {@code first} on. */
    void accept(int first, int count, long nanos) {
        accepted.addAndGet(count);
    }

    /** Counts a request that was answered, but not by 202, or not at all. */
    final void refuse(int count) {
        refused.addAndGet(count);
    }

    /** Counts one more. */
    final void arrive() {
        arrived.incrementAndGet();
    }

    /** Hears how many have arrived up to now; what is older news changes nothing. */
    final void arrived(int count) {
        arrived.accumulateAndGet(count, Math::max);
    }

    final int issued() {
        return issued.get();
    }

    final int accepted() {
        return accepted.get();
    }

    final int arrived() {
        return arrived.get();
    }

    /** Accepted and not arrived yet. */
    final int waiting() {
        return accepted.get() - arrived.get();
    }

    /** Recipients of requests that were not accepted. */
    final int refused() {
        return refused.get();
    }
}
