package org.declic.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.consent.bounce.BounceCount;
import org.declic.consent.bounce.SoftBounces;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.Recipient;
import org.declic.execution.TriggeredCampaign;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BounceNotesTest {

    private static final AcceptedMessage MESSAGE = new AcceptedMessage(
            new ExecutionId("UMA-1"),
            "request",
            new TriggeredCampaign(new SandboxId("prod"), new CampaignId("campaign"), Channel.EMAIL),
            1,
            Instant.EPOCH,
            new Recipient(new MessageId("message"), "email", "jane", "jane@example.com", true, Map.of(), Map.of()));
    private static final FeedbackEvent EVENT =
            FeedbackEvent.of(MESSAGE, FeedbackStatus.ERROR, 9, Instant.EPOCH).because("code", "reason");

    private final Bounces bounces = new Bounces();
    private final BounceNotes notes = new BounceNotes(bounces);

    @ParameterizedTest
    @ValueSource(strings = {"4.1.1", "4.2.2", "4.3.1", "4.4.3", "4.2.10", "450", "451", "452"})
    void countsWhatFailedForNowUntilTheEnd(String code) {
        FeedbackEvent noted = notes.noted(MESSAGE, new Deferred(code, "Mailbox full"), EVENT);

        assertThat(bounces.told).containsExactly("prod jane@example.com " + code + " Mailbox full");
        assertThat(noted.explanation().reason()).isEqualTo(code);
        assertThat(noted.explanation().detail()).isEqualTo("Soft bounce 4 of 5: Mailbox full");
    }

    @Test
    void saysThatTheAddressIsSuppressedNow() {
        bounces.count = Optional.of(new BounceCount(5, 5));

        FeedbackEvent noted = notes.noted(MESSAGE, new Refused("5.2.2", "Mailbox full"), EVENT);

        assertThat(noted.explanation().detail())
                .isEqualTo("Soft bounce 5 of 5, the address is suppressed: Mailbox full");
    }

    @Test
    void saysNothingOfWhatDoesNotCount() {
        bounces.count = Optional.empty();

        assertThat(notes.noted(MESSAGE, new Deferred("4.2.2", "Mailbox full"), EVENT))
                .isSameAs(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.7.1", "4.5.3", "4.6.0", "421", "unknown", "configuration", "14.2.2"})
    void leavesOutWhatIsAboutUsOrTheMessage(String code) {
        assertThat(notes.noted(MESSAGE, new Deferred(code, "No"), EVENT)).isSameAs(EVENT);
        assertThat(bounces.told).isEmpty();
    }

    @Test
    void leavesOutHardBouncesAndWhatWasNotAnswered() {
        List<Outcome> others = List.of(
                new Refused("5.1.1", "No such user"),
                new Refused("4.2.2", "odd"),
                new Unreachable("4.4.2", "The connection was lost"),
                new Unknown("No answer"));

        assertThat(others)
                .allSatisfy(outcome ->
                        assertThat(notes.noted(MESSAGE, outcome, EVENT)).isSameAs(EVENT));
        assertThat(bounces.told).isEmpty();
    }

    @Test
    void tellsASuccess() {
        assertThat(notes.noted(MESSAGE, new Accepted("250"), EVENT)).isSameAs(EVENT);
        assertThat(bounces.told).containsExactly("prod jane@example.com taken");
    }

    @Test
    void endsTheMessageEvenIfNothingCanBeCounted() {
        bounces.fails = true;

        assertThat(notes.noted(MESSAGE, new Accepted("250"), EVENT)).isSameAs(EVENT);
        assertThat(notes.noted(MESSAGE, new Deferred("4.2.2", "Mailbox full"), EVENT))
                .isSameAs(EVENT);
    }

    private static final class Bounces extends SoftBounces {

        private final List<String> told = new ArrayList<>();
        private Optional<BounceCount> count = Optional.of(new BounceCount(4, 5));
        private boolean fails;

        @Override
        public Optional<BounceCount> bounced(SandboxId sandboxId, String address, String why) {
            tell(sandboxId + " " + address + " " + why);
            return count;
        }

        @Override
        public void succeeded(SandboxId sandboxId, String address) {
            tell(sandboxId + " " + address + " taken");
        }

        private void tell(String text) {
            if (fails) {
                throw new IllegalStateException("The database is away");
            }
            told.add(text);
        }
    }
}
