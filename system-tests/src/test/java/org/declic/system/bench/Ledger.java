package org.declic.system.bench;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.declic.system.smtp.Inbox;
import org.declic.system.smtp.Mail;

/**
 * What was accepted and what arrived, by the number in the recipient's address. A number is used once, so each that was
 * accepted must arrive once, and one whose request was refused must not arrive at all.
 */
final class Ledger extends Tally implements Inbox {

    private static final String PREFIX = "user-";
    private static final int CAPACITY = 8_000_000;

    private final AtomicIntegerArray copies = new AtomicIntegerArray(CAPACITY);
    private final AtomicLongArray acceptedAt = new AtomicLongArray(CAPACITY);
    private final AtomicLongArray arrivedAt = new AtomicLongArray(CAPACITY);

    @Override
    int issue(int count) {
        int first = super.issue(count);
        if (first + count > CAPACITY) {
            throw new IllegalStateException("More than " + CAPACITY + " recipients");
        }
        return first;
    }

    static String address(int number) {
        return PREFIX + number + "@bench.example";
    }

    @Override
    void accept(int first, int count, long nanos) {
        for (int number = first; number < first + count; number++) {
            acceptedAt.set(number, nanos);
        }
        super.accept(first, count, nanos);
    }

    /** Counts different recipients. */
    @Override
    public void receive(Mail mail) {
        String address = mail.recipient();
        int number = Integer.parseInt(address.substring(PREFIX.length(), address.indexOf('@')));
        if (copies.incrementAndGet(number) == 1) {
            arrivedAt.set(number, mail.nanos());
            arrive();
        }
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
