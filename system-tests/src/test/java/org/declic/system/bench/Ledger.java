package org.declic.system.bench;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;
import org.declic.system.smtp.Inbox;
import org.declic.system.smtp.Mail;

/**
 * What was accepted and what arrived, by the number in the recipient's address. A number is used once, so each that was
 * accepted must arrive once, and one whose request was refused must not arrive at all.
 */
final class Ledger extends Tally implements Inbox {

    private static final String PREFIX = "user-";

    private final AtomicIntegerArray copies;
    private final AtomicLongArray acceptedAt;
    private final AtomicLongArray arrivedAt;

    /** Empty, for at most so many recipients. */
    Ledger(int capacity) {
        copies = new AtomicIntegerArray(capacity);
        acceptedAt = new AtomicLongArray(capacity);
        arrivedAt = new AtomicLongArray(capacity);
    }

    @Override
    int issue(int count) {
        int first = super.issue(count);
        if (first + count > copies.length()) {
            throw new IllegalStateException("More than " + copies.length() + " recipients");
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

    @Override
    public void receive(Mail mail) {
        String address = mail.recipient();
        receive(Integer.parseInt(address.substring(PREFIX.length(), address.indexOf('@'))), mail.nanos());
    }

    /** Counts different recipients. */
    void receive(int number, long nanos) {
        if (copies.incrementAndGet(number) == 1) {
            arrivedAt.set(number, nanos);
            arrive();
        }
    }

    /** From the 202 to the mail server, of all accepted from {@code first} on. */
    Histogram handOver(int first) {
        Histogram handOver = Load.histogram();
        for (int number = first; number < issued(); number++) {
            if (isAccepted(number)) {
                Load.record(handOver, handOverNanos(number));
            }
        }
        return handOver;
    }

    /** 0 if the mail was quicker than the answer. */
    private long handOverNanos(int number) {
        return Math.max(0, arrivedAt.get(number) - acceptedAt.get(number));
    }

    boolean isAccepted(int number) {
        return acceptedAt.get(number) != 0;
    }

    int copies(int number) {
        return copies.get(number);
    }
}
