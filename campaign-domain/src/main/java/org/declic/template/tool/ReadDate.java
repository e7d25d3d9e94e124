package org.declic.template.tool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was read from a text.
 *
 * @param moment in UTC where the text has no zone
 */
record ReadDate(ZonedDateTime moment, Form form) {

    private static final int LONGEST = 100;
    private static final int LAST_YEAR = 9_999;

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "year", ChronoUnit.YEARS,
            "month", ChronoUnit.MONTHS,
            "week", ChronoUnit.WEEKS,
            "day", ChronoUnit.DAYS,
            "hour", ChronoUnit.HOURS,
            "minute", ChronoUnit.MINUTES,
            "second", ChronoUnit.SECONDS);

    /** What a text tells of a moment. */
    enum Form {
        DAY,
        TIME_OF_DAY,
        MOMENT
    }

    static ReadDate of(Instant instant, ZoneId zone) {
        return new ReadDate(instant.atZone(zone), Form.MOMENT);
    }

    /** The date of an argument: a text as ISO 8601 writes it, or milliseconds since 1970. */
    static @Nullable ReadDate of(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return of(Instant.ofEpochMilli(((Number) value).longValue()), ZoneOffset.UTC)
                    .within();
        }
        if (!(value instanceof String text) || text.length() > LONGEST) {
            return null;
        }
        String stripped = text.strip();
        return stripped.indexOf('T') < 0
                ? of(stripped, DateTimeFormatter.ISO_LOCAL_DATE)
                : of(stripped, DateTimeFormatter.ISO_DATE_TIME);
    }

    static @Nullable ReadDate of(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor read = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof ZonedDateTime zoned) {
                return new ReadDate(zoned, Form.MOMENT).within();
            }
            return read instanceof LocalDateTime time
                    ? new ReadDate(time.atZone(ZoneOffset.UTC), Form.TIME_OF_DAY).within()
                    : new ReadDate(LocalDate.from(read).atStartOfDay(ZoneOffset.UTC), Form.DAY).within();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A pattern for dates; nothing if it is none. */
    static @Nullable DateTimeFormatter format(String pattern, Locale language) {
        try {
            return pattern.length() > LONGEST ? null : DateTimeFormatter.ofPattern(pattern, language);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.length() > LONGEST
                    ? null
                    : ZoneId.of(name).normalized();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The unit of a name such as {@code days} or {@code day}. */
    static @Nullable ChronoUnit unit(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return UNITS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
    }

    @Nullable
    ReadDate changed(UnaryOperator<ZonedDateTime> change) {
        return new ReadDate(change.apply(moment), form).within();
    }

    /** As someone in this zone sees it; what has no zone of its own stays as it is. */
    ReadDate in(ZoneId zone) {
        return form == Form.MOMENT ? new ReadDate(moment.withZoneSameInstant(zone), form) : this;
    }

    private @Nullable ReadDate within() {
        return moment.getYear() < 0 || moment.getYear() > LAST_YEAR ? null : this;
    }

    /** As ISO 8601 writes it, in its own form; a day that was given a time has one. */
    String text() {
        if (form == Form.MOMENT) {
            return DateTimeFormatter.ISO_DATE_TIME.format(moment);
        }
        boolean day = form == Form.DAY && moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(moment)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
