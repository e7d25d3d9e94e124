package org.declic.queue;

/** What became of the attempt to queue an execution. */
public enum QueueingResult {
    /** It is on disk. */
    ACCEPTED,
    /** It was accepted before, and is not queued again. */
    REPEATED,
    /** The broker did not take it, or it is not known whether it did. */
    UNAVAILABLE
}
