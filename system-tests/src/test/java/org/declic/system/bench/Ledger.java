package org.declic.system.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.declic.system.smtp.Inbox;
import org.declic.system.smtp.Mail;

/**
 * What was accepted and what arrived, by the number in the recipient's address. A number is used once, so each that was
 * accepted must arrive once, and one whose request was refused must not arrive at all.
 */
final class Ledger implements Inbox {

    private static final String PREFIX = "user-";
    private static final int CAPACITY = 8_000_000;

    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicIntegerArray copies = new AtomicIntegerArray(CAPACITY);
    private final AtomicLongArray acceptedAt = new AtomicLongArray(CAPACITY);
    private final AtomicLongArray arrivedAt = new AtomicLongArray(CAPACITY);

    /** Takes so many new numbers; returns the first. */
    int issue(int count) {
        int first = issued.getAndAdd(count);
        if (first + count > CAPACITY) {
            throw new IllegalStateException("More than " + CAPACITY + " recipients");
        }
        return first;
    }

    static String address(int number) {
        return PREFIX + number + "@bench.example";
    }

    void accept(int first, int count, long nanos) {
        for (int number = first; number < first + count; number++) {
            acceptedAt.set(number, nanos);
        }
        accepted.addAndGet(count);
    }

    /** Counts a request that was answered, but not by 202, or not at all. */
    void refuse(int count) {
        refused.addAndGet(count);
    }

    @Override
    public void receive(Mail mail) {
        String address = mail.recipient();
        int number = Integer.parseInt(address.substring(PREFIX.length(), address.indexOf('@')));
        if (copies.incrementAndGet(number) == 1) {
            arrivedAt.set(number, mail.nanos());
            arrived.incrementAndGet();
        }
    }

    int issued() {
        return issued.get();
    }

    int accepted() {
        return accepted.get();
    }

    /** Different recipients. */
    int arrived() {
        return arrived.get();
    }

    /** Recipients of requests that were not accepted. */
    int refused() {
        return refused.get();
    }

    /** From the 202 to the mail server; 0 if the mail was quicker than the answer. */
    long handOverNanos(int number) {
        return Math.max(0, arrivedAt.get(number) - acceptedAt.get(number));
    }

    boolean isAccepted(int number) {
        return acceptedAt.get(number) != 0;
    }

    int copies(int number) {
        return copies.get(number);
    }
}
