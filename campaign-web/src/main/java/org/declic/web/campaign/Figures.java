package org.declic.web.campaign;

import java.time.Instant;
import java.util.Map;
import org.declic.feedback.FeedbackStatus;

/**
 * What became of a campaign's messages.
 *
 * @param at when they were counted
 */
public record Figures(Instant at, long waiting, long delayed, long sent, long excluded, long failed) {

    static Figures of(Instant at, Map<FeedbackStatus, Long> counts) {
        return new Figures(
                at,
                sum(counts, FeedbackStatus.ACCEPTED),
                sum(counts, FeedbackStatus.DELAY),
                sum(counts, FeedbackStatus.SENT, FeedbackStatus.DELIVERED),
                sum(counts, FeedbackStatus.EXCLUDE, FeedbackStatus.DENYLIST, FeedbackStatus.DUPLICATE),
                sum(counts, FeedbackStatus.ERROR, FeedbackStatus.BOUNCE));
    }

    private static long sum(Map<FeedbackStatus, Long> counts, FeedbackStatus... statuses) {
        long sum = 0;
        for (FeedbackStatus status : statuses) {
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
