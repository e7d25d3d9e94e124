package org.declic.audience.file;

/** What a file of profiles may be. */
public enum ImportFormat {

    /** Comma-separated values (RFC 4180); the first line names the columns. */
    CSV,

    /** A profile as JSON in each line, as the profile API takes one. */
    NDJSON
}
