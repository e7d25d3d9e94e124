package org.declic.web.ajo.status;

import java.util.List;
import java.util.Map;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.Recipient;
import org.declic.feedback.ExecutionReport;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageState;
import org.declic.profile.PushAddress;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;

/** An execution as the API shows it. */
public record ExecutionAnswer(
        String executionId,
        String requestId,
        String campaignId,
        int campaignVersion,
        String createdAt,
        String status,
        List<Person> recipients) {

    private static final String IN_PROGRESS = "InProgress";
    private static final String POSSIBLY_TWICE = "possibly twice";

    /** @param addresses of the messages by push */
    static ExecutionAnswer of(ExecutionReport report, Map<MessageId, String> addresses) {
        return new ExecutionAnswer(
                report.executionId().value(),
                report.requestId(),
                report.campaignId().value(),
                report.campaignVersion(),
                report.acceptedAt().toString(),
                report.status(),
                report.recipients().stream()
                        .map(history ->
                                Person.of(history, addresses.get(history.state().messageId())))
                        .toList());
    }

    /** As it stands right after the 202. */
    static ExecutionAnswer of(AcceptedExecution execution) {
        String at = execution.acceptedAt().toString();
        return new ExecutionAnswer(
                execution.executionId().value(),
                execution.requestId(),
                execution.campaign().campaignId().value(),
                execution.version(),
                at,
                IN_PROGRESS,
                execution.recipients().stream()
                        .map(recipient -> Person.accepted(recipient, at))
                        .toList());
    }

    /**
     * The state and history of one recipient's message.
     *
     * @param device whose it is, if it is by push and recorded
     */
    public record Person(
            String userId,
            String namespace,
            String messageId,
            String status,
            @Nullable String reason,
            int attempts,
            @Nullable Device device,
            List<Happening> events) {

        static Person of(History history, @Nullable String address) {
            MessageState state = history.state();
            return new Person(
                    state.identity().userId(),
                    state.identity().namespace(),
                    state.messageId().value(),
                    state.status().word(),
                    reason(state),
                    state.attempts(),
                    address == null ? null : Device.of(address),
                    history.steps().stream().map(Happening::of).toList());
        }

        private static @Nullable String reason(MessageState state) {
            return state.reason() == null && state.possiblyTwice() ? POSSIBLY_TWICE : state.reason();
        }

        static Person accepted(Recipient recipient, String at) {
            String accepted = FeedbackStatus.ACCEPTED.word();
            return new Person(
                    recipient.userId(),
                    recipient.namespace(),
                    recipient.messageId().value(),
                    accepted,
                    null,
                    0,
                    null,
                    List.of(new Happening(accepted, at, null, null, null, null)));
        }
    }

    /**
     * An app on one device, for several of one person are told apart.
     *
     * @param tokenEnd how its token ends; the whole is nobody's business
     */
    public record Device(String appID, String platform, String tokenEnd) {

        private static final int SHOWN = 8;

        static Device of(String address) {
            PushAddress device = PushAddress.ofLine(address);
            String token = device.token();
            return new Device(device.appId(), device.platform(), token.substring(Math.max(0, token.length() - SHOWN)));
        }
    }

    /**
     * One step of the history.
     *
     * @param detail one line for people, in the words of who had the reason
     * @param nextAttemptAt when a message that was put off is tried again
     */
    public record Happening(
            String status,
            String at,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String provider,
            @Nullable String nextAttemptAt) {

        static Happening of(MessageState.Step step) {
            return new Happening(
                    step.status().word(),
                    step.at().toString(),
                    step.explanation().reason(),
                    step.explanation().detail(),
                    step.explanation().provider(),
                    step.nextAttemptAt() == null ? null : step.nextAttemptAt().toString());
        }
    }
}
