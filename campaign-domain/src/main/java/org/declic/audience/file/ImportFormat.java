package org.declic.audience.file;

/** What a file of profiles may be. */
public enum ImportFormat {

    /** Comma-separated values (RFC 4180); the first line names the columns. */
    CSV,

    /** Profiles as JSON, as the profile API takes one: one in each line, or all in an array. */
    NDJSON
}
