package org.declic.deadletter;

/** What was done with a dead letter. */
public enum DeadLetterState {
    /** Nothing yet. */
    OPEN,
    /** It was put back on the queue that it came from. */
    REPLAYED,
    /** Somebody decided that it is of no use; what it said is gone. */
    DISCARDED
}
