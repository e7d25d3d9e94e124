package org.declic.queue;

/** What became of the attempt to queue an execution. */
public enum QueueingResult {
    /** It is on disk. */
    ACCEPTED,
    /** The broker had it already, and refused it. */
    REPEATED,
    /** The broker did not take it, or it is not known whether it did. */
    UNAVAILABLE
}
