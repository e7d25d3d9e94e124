package org.declic.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.declic.feedback.FeedbackStatus;
import org.declic.tracking.Interaction.Kind;

/**
 * What became of the messages of a campaign that were accepted in a span of time.
 *
 * @param at when they were counted
 * @param statuses how many are in which state
 * @param reactions with how many of them people did what
 * @param exclusions how many were left out, by the code of why
 * @param unreached how many members audience executions named and did not reach: stopped, or their 12 hours over
 * @param curve what became of them hour by hour or day by day, without gaps
 */
public record CampaignReport(
        Instant at,
        Span span,
        Map<FeedbackStatus, Long> statuses,
        Map<Kind, Long> reactions,
        Map<String, Long> exclusions,
        long unreached,
        List<Slot> curve) {

    public CampaignReport {
        statuses = Map.copyOf(statuses);
        reactions = Map.copyOf(reactions);
        exclusions = Map.copyOf(exclusions);
        curve = List.copyOf(curve);
    }

    /**
     * An hour or a day.
     *
     * @param from when it began
     * @param sent how many of the messages accepted in it were sent by now, delivered ones included
     * @param failed how many bounced or failed
     */
    public record Slot(Instant from, long sent, long excluded, long failed) {}

    /** How many messages are in one of these states. */
    public long count(FeedbackStatus... some) {
        long sum = 0;
        for (FeedbackStatus status : some) {
            sum += statuses.getOrDefault(status, 0L);
        }
        return sum;
    }

    /** With how many messages people did that. */
    public long count(Kind kind) {
        return reactions.getOrDefault(kind, 0L);
    }

    /** How many messages there are. */
    public long targeted() {
        return count(FeedbackStatus.values());
    }
}
