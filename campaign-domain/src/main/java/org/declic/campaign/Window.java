package org.declic.campaign;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign answers calls: from {@code start} on, before {@code end}. Either may be open.
 *
 * @param zone the time zone in which the author thinks of both
 */
public record Window(@Nullable Instant start, @Nullable Instant end, ZoneId zone) {

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
