package org.declic.web.deadletter;

import org.declic.deadletter.DeadLetter;
import org.declic.deadletter.DeadLetterState;
import org.declic.feedback.ExecutionReports;
import org.declic.shared.MessageId;

/**
 * A dead letter.
 *
 * @param recorded true if the message that it is about has a page
 */
public record LetterRow(DeadLetter letter, boolean recorded) {

    static LetterRow of(DeadLetter letter, ExecutionReports executions) {
        MessageId message = letter.messageId();
        return new LetterRow(
                letter, message != null && executions.state(message).isPresent());
    }

    /** Where it comes from. */
    public OriginQueue queue() {
        return OriginQueue.of(letter.origin().queue());
    }

    /** Why it is a dead letter. */
    public CauseKind kind() {
        return CauseKind.of(letter.cause().text());
    }

    /** True if nothing was done with it yet. */
    public boolean open() {
        return letter.handling().state() == DeadLetterState.OPEN;
    }
}
