package org.declic.feedback;

import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.shared.TestClock;

/** Feedback events. */
public final class FeedbackFixture {

    private FeedbackFixture() {}

    /** What happens to the first recipient's message {@code seconds} after its acceptance, at its first attempt. */
    public static FeedbackEvent anEvent(AcceptedExecution execution, FeedbackStatus status, int seconds) {
        return anEvent(ExecutionFixture.message(execution, 0), status, 1, seconds);
    }

    /** What happens to a message {@code seconds} after its acceptance. */
    public static FeedbackEvent anEvent(AcceptedMessage message, FeedbackStatus status, int attempt, int seconds) {
        return FeedbackEvent.of(message, status, attempt, TestClock.START.plusSeconds(seconds));
    }
}
