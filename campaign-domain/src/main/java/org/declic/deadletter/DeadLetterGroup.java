package org.declic.deadletter;

import java.time.Instant;

/** Open dead letters from one queue with like causes. */
public record DeadLetterGroup(
        String fingerprint, String queue, String cause, long count, Instant oldest, Instant newest) {}
