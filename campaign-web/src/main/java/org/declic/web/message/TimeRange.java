package org.declic.web.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When messages that are looked for were accepted, as an address says it: links name moments ({@code 2026-03-01T09:00:00Z}), which are
 * the same for everybody, the fields of the page times of the user's zone ({@code 2026-03-01T10:00}).
 *
 * @param from then or later; empty for all
 * @param until before; empty for all
 */
public record TimeRange(String from, String until, ZoneId zone) {

    private static final String UTC = "Z";

    /** The moment of {@code from}, if it is one. */
    Optional<Instant> start() {
        return moment(from);
    }

    /** The moment of {@code until}, if it is one. */
    Optional<Instant> end() {
        return moment(until);
    }

    /** True if {@code from} is no time. */
    public boolean isFromInvalid() {
        return !from.isEmpty() && start().isEmpty();
    }

    /** True if {@code until} is no time. */
    public boolean isUntilInvalid() {
        return !until.isEmpty() && end().isEmpty();
    }

    /** True if it ends before it begins. */
    public boolean isBackwards() {
        return start().flatMap(first -> end().map(last -> !first.isBefore(last)))
                .orElse(false);
    }

    /** True if messages can be looked for by it. */
    public boolean isValid() {
        return !isFromInvalid() && !isUntilInvalid() && !isBackwards();
    }

    /** As the field shows {@code from}; empty if it is no time. */
    public String getFromField() {
        return field(start());
    }

    /** As the field shows {@code until}; empty if it is no time. */
    public String getUntilField() {
        return field(end());
    }

    private String field(Optional<Instant> moment) {
        return moment.map(at -> LocalDateTime.ofInstant(at, zone)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString())
                .orElse("");
    }

    /** Empty as well for times that are too far away for a number of milliseconds, as which they are stored. */
    private Optional<Instant> moment(String text) {
        try {
            Instant moment = text.endsWith(UTC)
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            return Optional.of(Instant.ofEpochMilli(moment.toEpochMilli()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
