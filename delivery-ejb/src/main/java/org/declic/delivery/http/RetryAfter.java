package org.declic.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long a provider asks to wait by the header {@code Retry-After}: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private RetryAfter() {}

    /** From {@code now} on, an hour at most; zero if it has passed or cannot be understood. */
    static Duration of(String value, Instant now) {
        Duration pause = value.matches("\\d{1,18}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, now);
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
