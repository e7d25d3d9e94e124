package org.declic.execution.audience;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast an audience is written to.
 *
 * @param rate messages a second of the campaign at most; 0 for as many as can
 * @param sharers how many executions of the campaign have it together
 */
record Pace(int rate, int sharers) {

    private static final int LARGEST_PART = 500;
    private static final int PARTS_A_SECOND = 4;

    /** What was lost is not made up for beyond this: whoever set a rate has a reason. */
    private static final Duration MOST_BEHIND = Duration.ofSeconds(1);

    Pace(int rate) {
        this(rate, 1);
    }

    /** The same for one of so many executions. */
    Pace shared(int among) {
        return new Pace(rate, Math.max(1, among));
    }

    /** How many go out together: few enough that a second is not over at once. */
    int part() {
        return rate == 0 ? LARGEST_PART : Math.min(LARGEST_PART, Math.max(1, rate / PARTS_A_SECOND));
    }

    /**
     * When the next part is due.
     *
     * @param due when this one was
     * @param sent how many messages it had
     */
    Instant next(Instant due, Instant now, int sent) {
        if (rate == 0) {
            return now;
        }
        Instant earliest = now.minus(MOST_BEHIND);
        Instant from = due.isBefore(earliest) ? earliest : due;
        return from.plusMillis((sent * 1_000L * sharers + rate - 1) / rate); // rounded up: the database keeps no less
    }
}
