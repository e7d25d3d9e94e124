package org.declic.web.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageState.Step;

/**
 * One entry of a message's history: a step, or attempts that were put off for the same reason one after another.
 *
 * @param step the step, or the last of the attempts
 * @param times how many steps it stands for
 * @param first when the first of them was
 */
public record HistoryEntry(Step step, int times, Instant first) {

    /** The history with what repeats itself folded. */
    static List<HistoryEntry> of(List<Step> steps) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Step step : steps) {
            HistoryEntry before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (before != null && before.isRepeatedBy(step)) {
                entries.set(entries.size() - 1, new HistoryEntry(step, before.times() + 1, before.first()));
            } else {
                entries.add(new HistoryEntry(step, 1, step.at()));
            }
        }
        return List.copyOf(entries);
    }

    private boolean isRepeatedBy(Step next) {
        return step.status() == FeedbackStatus.DELAY
                && next.status() == FeedbackStatus.DELAY
                && next.explanation().equals(step.explanation());
    }

    /** True if it stands for more than one step. */
    public boolean repeated() {
        return times > 1;
    }
}
