package org.declic.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.declic.feedback.Explanation;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageState.Step;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    private static final Instant START = Instant.parse("2026-11-26T20:00:00Z");

    private static Step step(FeedbackStatus status, int minute, String reason) {
        return new Step(status, START.plusSeconds(60L * minute), new Explanation(reason, null, null), null);
    }

    @Test
    void foldsAttemptsThatWerePutOffForTheSameReason() {
        Step last = step(FeedbackStatus.DELAY, 3, "refused");

        assertThat(HistoryEntry.of(List.of(
                        step(FeedbackStatus.ACCEPTED, 0, "new"),
                        step(FeedbackStatus.DELAY, 1, "refused"),
                        step(FeedbackStatus.DELAY, 2, "refused"),
                        last)))
                .hasSize(2)
                .last()
                .isEqualTo(new HistoryEntry(last, 3, START.plusSeconds(60)))
                .matches(HistoryEntry::repeated);
    }

    @Test
    void keepsApartWhatHasAnotherReasonOrIsNoDelay() {
        List<Step> steps = List.of(
                step(FeedbackStatus.DELAY, 1, "refused"),
                step(FeedbackStatus.DELAY, 2, "silent"),
                step(FeedbackStatus.DELAY, 3, "refused"),
                step(FeedbackStatus.DELIVERED, 4, "receipt"),
                step(FeedbackStatus.DELIVERED, 5, "receipt"));

        assertThat(HistoryEntry.of(steps)).extracting(HistoryEntry::step).containsExactlyElementsOf(steps);
        assertThat(HistoryEntry.of(steps)).noneMatch(HistoryEntry::repeated);
    }
}
