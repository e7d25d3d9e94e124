package org.declic.web.campaign;

import java.util.Map;
import org.declic.feedback.FeedbackStatus;

/** What became of a campaign's messages. */
public record Figures(long waiting, long delayed, long sent, long excluded, long failed) {

    static Figures of(Map<FeedbackStatus, Long> counts) {
        return new Figures(
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
