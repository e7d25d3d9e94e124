package org.declic.execution.audience;

import java.time.Instant;
import org.declic.execution.ExecutionId;
import org.declic.shared.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * One message to everybody who was in an audience when it began (reference: AJO, audience execution).
 *
 * @param requestId the caller's name for it
 */
public record AudienceExecution(
        ExecutionId id,
        CampaignId campaignId,
        String audienceId,
        String requestId,
        String clientId,
        Progress progress) {

    /**
     * How far it is.
     *
     * @param reason why it ended before everybody was reached, in kebab case; empty if it did not
     * @param executeAt when it was asked to begin; null for at once
     * @param startedAt when it began; null before
     * @param targeted how many there were when it began
     * @param reached how many of them have their message on the queue
     */
    public record Progress(
            AudienceExecutionState state,
            String reason,
            Instant createdAt,
            @Nullable Instant executeAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long targeted,
            long reached) {

        /** How many are excluded because the time was up, or it was stopped. */
        public long unreached() {
            return state.isOver() ? targeted - reached : 0;
        }
    }

    /** True while its time has not come, though it may be paused. */
    public boolean isWaiting() {
        return progress.startedAt() == null && !state().isOver();
    }

    /** How far it is. */
    public AudienceExecutionState state() {
        return progress.state();
    }
}
