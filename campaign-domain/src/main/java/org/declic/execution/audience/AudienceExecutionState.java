package org.declic.execution.audience;

import java.util.EnumSet;
import java.util.Set;

/** How far an audience execution is. */
public enum AudienceExecutionState {
    /** Its time has not come, or nobody has begun. */
    SCHEDULED,
    RUNNING,
    /** Held by hand; goes on where it was. */
    PAUSED,
    /** Every member's message is on the queue, or was excluded because the time was up. */
    SUCCEEDED,
    /** Ended by hand or with its campaign, before everybody was reached. */
    STOPPED;

    /** Those in which it does something by itself. */
    static final Set<AudienceExecutionState> ACTIVE = Set.copyOf(EnumSet.of(SCHEDULED, RUNNING));

    /** True if nothing more will come of it. */
    public boolean isOver() {
        return this == SUCCEEDED || this == STOPPED;
    }
}
