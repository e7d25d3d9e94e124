package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** How points in time are shown: in the user's zone and language. */
@Named
@RequestScoped
public class Times {

    private static final String BUNDLE = "org.declic.web.shell.Shell";
    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Preferences preferences;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Times() {
        this(null, null, null);
    }

    @Inject
    public Times(Clock clock, Preferences preferences, Texts texts) {
        this.clock = clock;
        this.preferences = preferences;
        this.texts = texts;
    }

    /** Relative when it lies in the last day, such as "5 min ago", else date and time to the minute. */
    public String near(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.isNegative() || ago.compareTo(A_DAY) >= 0) {
            return formatted(at, FormatStyle.MEDIUM, FormatStyle.SHORT);
        }
        if (ago.compareTo(A_MOMENT) < 0) {
            return texts.get(BUNDLE, "time.now");
        }
        return ago.compareTo(AN_HOUR) < 0
                ? texts.get(BUNDLE, "time.minutes", ago.toMinutes())
                : texts.get(BUNDLE, "time.hours", ago.toHours());
    }

    /** Date and time to the second with the zone's name. */
    public String exact(Instant at) {
        return formatted(at, FormatStyle.FULL, FormatStyle.MEDIUM) + " (" + zoneName() + ")";
    }

    /** Date and time to the minute, whatever the distance. */
    public String plain(Instant at) {
        return formatted(at, FormatStyle.MEDIUM, FormatStyle.SHORT);
    }

    /** Date and time to the second, for histories. */
    public String second(Instant at) {
        return formatted(at, FormatStyle.MEDIUM, FormatStyle.MEDIUM);
    }

    /** The day that it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), preferences.getZone());
    }

    /** The name of the user's zone, such as "Central European Time". */
    public String zoneName() {
        return preferences.getZone().getDisplayName(TextStyle.FULL, preferences.getLocale());
    }

    /** The time of day. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(preferences.getLocale())
                .format(at.atZone(preferences.getZone()));
    }

    /** Date and time to the minute in another zone than the user's, the month in words. */
    public String in(ZoneId zone, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(preferences.getLocale())
                .format(at.atZone(zone));
    }

    /** A constant's name in lower case, for keys and style classes. */
    public String lower(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    private String formatted(Instant at, FormatStyle date, FormatStyle time) {
        ZonedDateTime local = at.atZone(preferences.getZone());
        return DateTimeFormatter.ofLocalizedDateTime(date, time)
                .withLocale(preferences.getLocale())
                .format(local);
    }
}
