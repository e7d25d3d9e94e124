package org.declic.audit;

/** What was done with a thing. */
public enum AuditAction {
    CREATED,
    CHANGED,
    /** A draft was begun beside the live version. */
    DRAFTED,
    ACTIVATED,
    DEACTIVATED,
    /** The clock opened its window. */
    STARTED,
    STOPPED,
    PAUSED,
    RESUMED,
    /** The clock closed its window. */
    COMPLETED,
    /** An ended campaign was taken out of the list. */
    ARCHIVED,
    DELETED,
    /** A file was read into a list. */
    UPLOADED,
    /** A dead letter was put back on its queue. */
    REPLAYED,
    /** A draft beside the live version, or a dead letter, was given up. */
    DISCARDED,
    /** All that is kept of a person was given out. */
    EXPORTED,
    ERASED
}
