package org.declic.queue;

/** Which messages of a channel wait for each other: each lane has its own queue, listeners and gates. */
public enum Lane {
    USUAL,
    HIGH_THROUGHPUT,
    MARKETING
}
