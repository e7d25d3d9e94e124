package org.declic.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a page of a list ends that is ordered by time, newest first, and then by id. */
public record TimeKey(Instant at, String id) {

    private static final TimeKey NEWEST = new TimeKey(Instant.parse("9000-01-01T00:00:00Z"), "");
    private static final char SEPARATOR = '~';

    /** The key in {@code text}, which {@link #text} wrote; before the first row when there is none or it is damaged. */
    public static TimeKey after(Optional<String> text) {
        return text.flatMap(TimeKey::parse).orElse(NEWEST);
    }

    private static Optional<TimeKey> parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0 || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text.substring(0, separator));
            return Optional.of(new TimeKey(at, text.substring(separator + 1)))
                    .filter(key -> at.isAfter(Instant.EPOCH) && at.isBefore(NEWEST.at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        return at.toString() + SEPARATOR + id;
    }
}
