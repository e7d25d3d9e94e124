package org.declic.consent.list;

import java.time.Instant;
import java.util.List;

/**
 * A file of suppressed addresses and domains that somebody has uploaded.
 *
 * @param user who has
 * @param records lines with something in them
 * @param failed lines that were left out
 * @param failures the first of these
 */
public record ListUpload(
        String id,
        String user,
        String filename,
        Instant startedAt,
        Instant endedAt,
        int records,
        int failed,
        List<FailedRecord> failures) {

    public ListUpload {
        failures = List.copyOf(failures);
    }

    /** Lines that were understood; what was on the list before counts, too. */
    public int handled() {
        return records - failed;
    }

    /** A line that was left out. */
    public record FailedRecord(String type, String value, String comment, String reason) {}
}
