package org.declic.web.deadletter;

import java.io.Serializable;
import java.time.Instant;
import org.declic.deadletter.DeadLetterGroup;

/** Dead letters with like causes; kept with the page, so that a command hits the group that the user saw. */
public record GroupRow(String fingerprint, String address, String cause, long count, Instant oldest, Instant newest)
        implements Serializable {

    static GroupRow of(DeadLetterGroup group) {
        return new GroupRow(
                group.fingerprint(), group.queue(), group.cause(), group.count(), group.oldest(), group.newest());
    }

    /** Where they come from. */
    public OriginQueue queue() {
        return OriginQueue.of(address);
    }

    /** Why they are dead letters. */
    public CauseKind kind() {
        return CauseKind.of(cause);
    }
}
