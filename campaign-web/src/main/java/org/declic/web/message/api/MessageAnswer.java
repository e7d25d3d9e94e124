package org.declic.web.message.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageState;
import org.declic.feedback.MessageState.Step;
import org.declic.shared.Page;
import org.declic.web.message.GateTexts.Passage;
import org.declic.web.message.NoMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message as the management API shows it; times are ISO 8601.
 *
 * @param possiblyTwice the provider may have had it twice
 */
record MessageAnswer(
        String messageId,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Recipient recipient,
        @JsonUnwrapped State state,
        boolean possiblyTwice,
        String acceptedAt,
        String modifiedAt) {

    static MessageAnswer of(MessageState state) {
        return new MessageAnswer(
                state.messageId().value(),
                new Origin(
                        state.message().executionId().whole().value(),
                        state.campaignId().value(),
                        state.message().campaign().channel().name()),
                new Recipient(state.identity().namespace(), state.identity().userId()),
                new State(state.status().word(), state.reason(), state.attempts()),
                state.possiblyTwice(),
                state.message().acceptedAt().toString(),
                state.modifiedAt().toString());
    }

    /** What asked for it. */
    record Origin(String executionId, String campaignId, String channel) {}

    /** Whom it is for. */
    record Recipient(String namespace, String userId) {}

    /** What became of it; {@code reason} is a code. */
    record State(String status, @Nullable String reason, int attempts) {}

    /** A page of messages. */
    record Messages(List<MessageAnswer> items, @Nullable String next) {
        static Messages of(Page<MessageState> page) {
            return new Messages(page.items().stream().map(MessageAnswer::of).toList(), page.next());
        }
    }

    /** A message and its history, the oldest event first. */
    record Details(@JsonUnwrapped MessageAnswer message, List<Event> events) {
        static Details of(History history) {
            return new Details(
                    MessageAnswer.of(history.state()),
                    history.steps().stream().map(Event::of).toList());
        }
    }

    /** Something that happened to it; with when it is tried again, if it was put off. */
    record Event(
            String status,
            String at,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String provider,
            @Nullable String nextAttemptAt) {
        static Event of(Step step) {
            return new Event(
                    step.status().word(),
                    step.at().toString(),
                    step.explanation().reason(),
                    step.explanation().detail(),
                    step.explanation().provider(),
                    step.nextAttemptAt() == null ? null : step.nextAttemptAt().toString());
        }
    }

    /**
     * Whether the recipient got it, and why not.
     *
     * @param messageId null if there was no message at all
     * @param received {@code yes}, {@code no}, or {@code not-yet}
     * @param sentence in the language that was asked for
     * @param evidence the event that decided it
     * @param gates what stands now at each gate that it passes
     */
    record Explained(
            @Nullable String messageId,
            String received,
            String sentence,
            @Nullable Event evidence,
            List<Passage> gates) {

        static Explained none(NoMessage.Reason reason) {
            return new Explained(null, reason.received(), reason.sentence(), null, List.of());
        }

        static Explained of(History history, String sentence, List<Passage> gates) {
            FeedbackStatus status = history.state().status();
            Step decisive = history.steps().stream()
                    .filter(step -> step.status() == status)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            return new Explained(
                    history.state().messageId().value(), received(status), sentence, Event.of(decisive), gates);
        }

        private static String received(FeedbackStatus status) {
            return switch (status) {
                case SENT, DELIVERED -> "yes";
                case ACCEPTED, DELAY -> "not-yet";
                default -> "no";
            };
        }
    }
}
