package org.declic.web.campaign;

import java.time.Instant;
import java.util.Map;
import org.declic.feedback.FeedbackStatus;
import org.declic.tracking.Interaction.Kind;
import org.declic.web.message.StatusGroup;

/**
 * What became of a campaign's messages.
 *
 * @param at when they were counted
 * @param reactions what people did with them
 * @param exclusions how many were left out, by the code of why
 */
public record Figures(
        Instant at,
        long waiting,
        long delayed,
        long sent,
        long excluded,
        long failed,
        Reactions reactions,
        Map<String, Long> exclusions) {

    /** How many messages people opened, followed a link in, unsubscribed by. */
    public record Reactions(long opened, long clicked, long unsubscribed) {

        static Reactions of(Map<Kind, Long> counts) {
            return new Reactions(
                    counts.getOrDefault(Kind.OPEN, 0L),
                    counts.getOrDefault(Kind.CLICK, 0L),
                    counts.getOrDefault(Kind.UNSUBSCRIBE, 0L));
        }
    }

    static Figures of(Instant at, Map<FeedbackStatus, Long> counts, Reactions reactions, Map<String, Long> exclusions) {
        return new Figures(
                at,
                sum(counts, StatusGroup.WAITING),
                sum(counts, StatusGroup.DELAYED),
                sum(counts, StatusGroup.SENT),
                sum(counts, StatusGroup.EXCLUDED),
                sum(counts, StatusGroup.FAILED),
                reactions,
                exclusions);
    }

    private static long sum(Map<FeedbackStatus, Long> counts, StatusGroup group) {
        long sum = 0;
        for (FeedbackStatus status : group.statuses()) {
            sum += counts.getOrDefault(status, 0L);
        }
        return sum;
    }

    /** All messages. */
    public long total() {
        return waiting + delayed + sent + excluded + failed;
    }

    /** Those on their way: accepted, their outcome not known yet. */
    public long open() {
        return waiting + delayed;
    }
}
