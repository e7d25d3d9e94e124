package org.declic.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How far back a report looks. */
public enum Span {
    /** The last 24 hours, hour by hour. */
    DAY(Duration.ofHours(24), ChronoUnit.HOURS),
    /** The last 30 days, day by day. */
    MONTH(Duration.ofDays(30), ChronoUnit.DAYS),
    /** From the first message on; its curve shows the last 30 days. */
    ALL(Duration.ofDays(30), ChronoUnit.DAYS);

    private final Duration curve;
    private final ChronoUnit step;

    Span(Duration curve, ChronoUnit step) {
        this.curve = curve;
        this.step = step;
    }

    /** Its word in addresses: {@code day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From when on messages count: whole minutes, so that people can be asked for in the same words. */
    public Instant since(Instant now) {
        return this == ALL ? Instant.EPOCH : now.minus(curve).truncatedTo(ChronoUnit.MINUTES);
    }

    /** When the curve begins: whole hours, or whole days of a time zone. */
    Instant curveSince(Instant now, ZoneId zone) {
        return slot(now.minus(curve), zone);
    }

    /** When the hour or the day of a moment began. */
    Instant slot(Instant moment, ZoneId zone) {
        return moment.atZone(zone).truncatedTo(step).toInstant();
    }

    /** When the next one begins. */
    Instant next(Instant slot, ZoneId zone) {
        return slot(slot.atZone(zone).plus(1, step).toInstant(), zone); // where days begin at one o'clock, once a year
    }

    /** The span with that word. */
    public static Optional<Span> named(String word) {
        for (Span span : values()) {
            if (span.word().equals(word)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }
}
