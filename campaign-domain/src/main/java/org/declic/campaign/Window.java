package org.declic.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign answers calls: from {@code start} on, before {@code end}. Either may be open. And how fast it goes out.
 *
 * @param zone the time zone in which the author thinks of both
 * @param deliveryRate how many messages to an audience leave in a second at most; 0 for as many as can (reference: AJO, throttle
 *     delivery)
 */
public record Window(@Nullable Instant start, @Nullable Instant end, ZoneId zone, int deliveryRate) {

    /** The highest delivery rate that can be set. */
    public static final int HIGHEST_RATE = 2_000;

    /** As fast as can be. */
    public Window(@Nullable Instant start, @Nullable Instant end, ZoneId zone) {
        this(start, end, zone, 0);
    }

    /** No limits. */
    public static Window open(ZoneId zone) {
        return new Window(null, null, zone);
    }

    /** Whether {@code now} is before the start. */
    public boolean notYet(Instant now) {
        return start != null && now.isBefore(start);
    }

    /** Whether {@code now} is at the end or later. */
    public boolean over(Instant now) {
        return end != null && !now.isBefore(end);
    }

    /** Whether the end comes after the start. */
    public boolean ordered() {
        return start == null || end == null || end.isAfter(start);
    }
}
