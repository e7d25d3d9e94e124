package org.declic.deadletter;

import java.time.Instant;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled. It begins open; somebody replays it, which puts it back on its queue, or discards it;
 * after a while it is forgotten, unless it is still open. A replayed message that fails again is another dead letter.
 *
 * @param messageId null if it cannot be read, or is about a whole execution
 * @param sandboxId null if it cannot be read
 * @param since when it was found
 */
public record DeadLetter(
        String id,
        Origin origin,
        @Nullable MessageId messageId,
        @Nullable SandboxId sandboxId,
        Cause cause,
        Instant since,
        Handling handling) {

    /** Its place in the list. */
    TimeKey key() {
        return new TimeKey(since, id);
    }

    /**
     * Where it comes from, as its envelope said.
     *
     * @param queue the address; empty if nobody knows
     */
    public record Origin(String queue, String kind, int version, int attempts) {}

    /**
     * Why it is one.
     *
     * @param fingerprint the same for like causes
     */
    public record Cause(String text, String fingerprint) {}

    /** What was done with it, by whom and when; both are null while it is open. */
    public record Handling(
            DeadLetterState state,
            @Nullable String by,
            @Nullable Instant at) {}
}
