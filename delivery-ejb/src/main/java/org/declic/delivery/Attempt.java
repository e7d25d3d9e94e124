package org.declic.delivery;

import java.time.Duration;
import java.time.Instant;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.shared.MessageId;

/**
 * One attempt to deliver a message.
 *
 * @param number counted from 1
 * @param retryPeriod how long after its acceptance the message is tried again
 * @param possiblyTwice whether the provider may have taken it, now or in an attempt that a crash cut off
 */
record Attempt(AcceptedMessage message, int number, Duration retryPeriod, boolean possiblyTwice) {

    /** This attempt, in which the provider may have taken the message. */
    Attempt markedPossiblyTwice() {
        return new Attempt(message, number, retryPeriod, true);
    }

    MessageId messageId() {
        return message.messageId();
    }

    /** When its retry period is over. */
    Instant lastTry() {
        return message.acceptedAt().plus(retryPeriod);
    }

    FeedbackEvent event(FeedbackStatus status, Instant at) {
        FeedbackEvent event = FeedbackEvent.of(message, status, number, at);
        return possiblyTwice ? event.markedPossiblyTwice() : event;
    }
}
