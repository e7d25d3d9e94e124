package org.declic.deadletter;

import java.util.Optional;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.MessageReference;
import org.declic.feedback.FeedbackEvent;
import org.declic.queue.Envelope;
import org.declic.queue.Queues;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter is about, as far as its payload can be read; nothing of what was to be said to the recipient.
 *
 * @param messageId null if it is about a whole execution
 * @param userId that of the recipient; null if it is about a whole execution
 */
public record LetterSubject(
        SandboxId sandboxId,
        CampaignId campaignId,
        @Nullable MessageId messageId,
        @Nullable String userId) {

    private static final int LONGEST_ID = 36;
    private static final int LONGEST_MESSAGE_ID = 40;

    /** Empty if the payload cannot be read. */
    static Optional<LetterSubject> of(String queue, Envelope envelope) {
        try {
            return Optional.of(read(queue, envelope)).filter(LetterSubject::isStorable);
        } catch (RuntimeException e) { // whatever is odd about it may be the very reason why it is a dead letter
            return Optional.empty();
        }
    }

    private static LetterSubject read(String queue, Envelope envelope) {
        if (!queue.equals(Queues.address(Queues.FEEDBACK))) {
            return of(AcceptedMessage.read(envelope).reference());
        }
        if (envelope.kind().equals(Queues.EXECUTION)) {
            AcceptedExecution execution = AcceptedExecution.read(envelope);
            return new LetterSubject(execution.sandboxId(), execution.campaign().campaignId(), null, null);
        }
        return of(FeedbackEvent.read(envelope).message());
    }

    private static LetterSubject of(MessageReference message) {
        return new LetterSubject(
                message.campaign().sandboxId(),
                message.campaign().campaignId(),
                message.messageId(),
                message.identity().userId());
    }

    private boolean isStorable() {
        return isStorable(sandboxId.value(), LONGEST_ID)
                && (messageId == null || isStorable(messageId.value(), LONGEST_MESSAGE_ID));
    }

    private static boolean isStorable(String id, int longest) {
        return id.length() <= longest && StorableText.isStorable(id);
    }
}
