package org.declic.web.deadletter.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.declic.deadletter.DeadLetter;
import org.declic.deadletter.DeadLetterDetails;
import org.declic.deadletter.DeadLetterGroup;
import org.declic.deadletter.LetterSubject;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as the management API shows it.
 *
 * @param group the fingerprint of its cause
 */
public record DeadLetterAnswer(
        String id,
        @JsonUnwrapped Origin origin,
        @Nullable String messageId,
        String cause,
        String group,
        String since,
        @JsonUnwrapped Handling handling) {

    static DeadLetterAnswer of(DeadLetter letter) {
        MessageId messageId = letter.messageId();
        return new DeadLetterAnswer(
                letter.id(),
                Origin.of(letter.origin()),
                messageId == null ? null : messageId.value(),
                letter.cause().text(),
                letter.cause().fingerprint(),
                letter.since().toString(),
                Handling.of(letter.handling()));
    }

    /** Where it comes from. */
    public record Origin(String queue, String kind, int version, int attempts) {

        static Origin of(DeadLetter.Origin origin) {
            return new Origin(origin.queue(), origin.kind(), origin.version(), origin.attempts());
        }
    }

    /** What was done with it. */
    public record Handling(
            String state,
            @Nullable String handledBy,
            @Nullable String handledAt) {

        static Handling of(DeadLetter.Handling handling) {
            Instant at = handling.at();
            return new Handling(handling.state().name(), handling.by(), at == null ? null : at.toString());
        }
    }

    /** A page of the list. */
    public record DeadLetters(
            List<DeadLetterAnswer> items, @Nullable String next) {

        static DeadLetters of(Page<DeadLetter> page) {
            return new DeadLetters(
                    page.items().stream().map(DeadLetterAnswer::of).toList(), page.next());
        }
    }

    /**
     * A dead letter with what it is about, as far as that can be read; nothing of what was to be said to the recipient.
     *
     * @param userId that of the recipient
     */
    public record Details(
            @JsonUnwrapped DeadLetterAnswer letter,
            boolean readable,
            @Nullable String campaignId,
            @Nullable String userId) {

        static Details of(DeadLetterDetails details) {
            return new Details(
                    DeadLetterAnswer.of(details.letter()),
                    details.subject().isPresent(),
                    details.subject()
                            .map(subject -> subject.campaignId().value())
                            .orElse(null),
                    details.subject().map(LetterSubject::userId).orElse(null));
        }
    }

    /** Open letters with like causes. */
    public record Group(String group, String queue, String cause, long count, String oldest, String newest) {

        static Group of(DeadLetterGroup group) {
            return new Group(
                    group.fingerprint(),
                    group.queue(),
                    group.cause(),
                    group.count(),
                    group.oldest().toString(),
                    group.newest().toString());
        }
    }

    /** The groups, the largest first. */
    public record Groups(List<Group> items) {

        static Groups of(List<DeadLetterGroup> groups) {
            return new Groups(groups.stream().map(Group::of).toList());
        }
    }

    /** How many letters of a group were replayed or discarded. */
    public record Handled(int count) {}
}
