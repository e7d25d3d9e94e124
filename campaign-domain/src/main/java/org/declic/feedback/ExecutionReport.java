package org.declic.feedback;

import java.time.Instant;
import java.util.List;
import org.declic.execution.ExecutionId;
import org.declic.shared.CampaignId;

/** An execution with the state and the history of each recipient's message. */
public record ExecutionReport(
        ExecutionId executionId,
        String requestId,
        CampaignId campaignId,
        int campaignVersion,
        Instant acceptedAt,
        List<History> recipients) {

    /** The state of the whole, in AJO's words: in progress, succeeded when any message went out, else failed. */
    public String status() {
        if (recipients.stream().anyMatch(recipient -> recipient.state().status().open())) {
            return "InProgress";
        }
        return recipients.stream().anyMatch(History::wentOut) ? "Succeeded" : "Failed";
    }

    /** One message with its history, oldest first. */
    public record History(MessageState state, List<MessageState.Step> steps) {

        boolean wentOut() {
            return state.status() == FeedbackStatus.SENT || state.status() == FeedbackStatus.DELIVERED;
        }
    }
}
