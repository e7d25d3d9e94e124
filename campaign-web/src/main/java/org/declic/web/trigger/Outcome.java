package org.declic.web.trigger;

/** What became of the attempt to queue an execution. */
enum Outcome {
    /** It is on disk. */
    ACCEPTED,
    /** The broker had it already, and refused it. */
    REPEATED,
    /** The broker did not take it, or it is not known whether it did. */
    UNAVAILABLE
}
