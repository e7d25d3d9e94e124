package org.declic.consent.list;

import java.time.Instant;
import java.util.List;

/**
 * A file of addresses and domains that somebody has uploaded.
 *
 * @param list to which they were added
 * @param user who has uploaded it
 */
public record ListUpload(
        String id, AddressList list, String user, String filename, Instant startedAt, Instant endedAt, Lines lines) {

    /** Lines with something in them. */
    public int records() {
        return lines.records();
    }

    /** Lines that were left out. */
    public int failed() {
        return lines.failed();
    }

    /** Lines that were understood; what was on the list before counts, too. */
    public int handled() {
        return lines.records() - lines.failed();
    }

    /** The first of those that were left out. */
    public List<FailedRecord> failures() {
        return lines.failures();
    }

    /**
     * What became of the lines.
     *
     * @param records with something in them
     * @param failed those that were left out
     * @param failures the first of these
     */
    public record Lines(int records, int failed, List<FailedRecord> failures) {
        public Lines {
            failures = List.copyOf(failures);
        }
    }

    /** A line that was left out. */
    public record FailedRecord(String type, String value, String comment, String reason) {}
}
