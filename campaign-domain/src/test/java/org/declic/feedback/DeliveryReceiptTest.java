package org.declic.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.feedback.FeedbackFixture.anEvent;
import static org.declic.feedback.FeedbackStatus.ACCEPTED;
import static org.declic.feedback.FeedbackStatus.BOUNCE;
import static org.declic.feedback.FeedbackStatus.DELAY;
import static org.declic.feedback.FeedbackStatus.DELIVERED;
import static org.declic.feedback.FeedbackStatus.SENT;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.campaign.CampaignFixture;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.ExecutionFixture;
import org.declic.execution.TriggeredCampaign;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEveryDatabase
class DeliveryReceiptTest {

    private final Database database;
    private final DomainFixture domain;
    private final String configurationId;
    private final AcceptedExecution execution;

    DeliveryReceiptTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        SandboxId sandbox = domain.sandbox("prod").id();
        CampaignId campaign =
                CampaignFixture.aLiveCampaign(domain, sandbox, "order").id();
        configurationId = domain.configurations.all(sandbox).get(0).id();
        execution = anSms(ExecutionFixture.anExecution(sandbox, campaign, "request", 2));
        domain.feedback.record(List.of(execution), List.of());
    }

    private static AcceptedExecution anSms(AcceptedExecution email) {
        return new AcceptedExecution(
                email.executionId(),
                email.requestId(),
                new TriggeredCampaign(email.sandboxId(), email.campaign().campaignId(), Channel.SMS),
                email.version(),
                email.clientId(),
                email.fingerprint(),
                email.acceptedAt(),
                email.recipients());
    }

    @Test
    void tellThatAMessageWasDelivered() {
        sent("4711");

        assertThat(domain.feedback.record(receipt("4711", DELIVERED, ""), false))
                .isTrue();

        assertThat(state().status()).isEqualTo(DELIVERED);
        assertThat(database.rows("provider_id")).isZero();
    }

    @Test
    void tellWhyAMessageBounced() {
        sent("4711");

        assertThat(domain.feedback.record(receipt("4711", BOUNCE, "smpp-UNDELIV-034"), false))
                .isTrue();

        assertThat(state().status()).isEqualTo(BOUNCE);
        assertThat(state().reason()).isEqualTo("smpp-UNDELIV-034");
    }

    @Test
    void tellThatAMessageWaitsAtTheProvider() {
        sent("4711");
        domain.feedback.record(receipt("4711", DELAY, "smpp-ENROUTE-027"), false);
        domain.feedback.record(receipt("4711", DELAY, "smpp-ENROUTE-027"), false);

        assertThat(state().status()).as("it is not for us to try again").isEqualTo(SENT);
        assertThat(steps()).containsExactly(ACCEPTED, SENT, DELAY);
        domain.feedback.record(receipt("4711", DELIVERED, ""), false);
        assertThat(state().status()).isEqualTo(DELIVERED);
        assertThat(steps()).containsExactly(ACCEPTED, SENT, DELAY, DELIVERED);
    }

    /** A crash between the two commits brings a receipt again. */
    @Test
    void changeNothingWhenTheyComeAgain() {
        sent("4711");
        domain.feedback.record(receipt("4711", DELIVERED, ""), false);

        assertThat(domain.feedback.record(receipt("4711", DELIVERED, ""), false))
                .isFalse();
        sent("4711");
        assertThat(domain.feedback.record(receipt("4711", DELIVERED, ""), false))
                .isFalse();

        assertThat(state().status()).isEqualTo(DELIVERED);
        assertThat(database.rows("feedback_event")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1A2B3C4D, 0439041101", "439041101, 1a2b3c4d"})
    void mayGiveTheIdInTheOtherBase(String given, String inReceipt) {
        sent(given);

        assertThat(domain.feedback.record(receipt(inReceipt, DELIVERED, ""), false))
                .isFalse();
        assertThat(domain.feedback.record(receipt(inReceipt, DELIVERED, ""), true))
                .isTrue();

        assertThat(state().status()).isEqualTo(DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"000012, 12", "12, 0012", "ABC, abc", "5f0c-11, 5F0C-11"})
    void mayPadTheIdOrWriteItOtherwise(String given, String inReceipt) {
        sent(given);

        assertThat(domain.feedback.record(receipt(inReceipt, DELIVERED, ""), false))
                .isTrue();

        assertThat(state().status()).isEqualTo(DELIVERED);
    }

    @Test
    void areNotTakenForThoseOfAnotherConfigurationsProvider() {
        sent("4711");
        DeliveryReceipt foreign = new DeliveryReceipt("another", "4711", DELIVERED, "", TestClock.START);

        assertThat(domain.feedback.record(foreign, true)).isFalse();

        assertThat(state().status()).isEqualTo(SENT);
    }

    @Test
    void deliverAMessageInPartsWithTheLastOfThem() {
        sent("1 2 3");

        domain.feedback.record(receipt("2", DELIVERED, ""), false);
        domain.feedback.record(receipt("3", DELIVERED, ""), false);
        domain.feedback.record(receipt("3", DELIVERED, ""), false);
        assertThat(state().status()).isEqualTo(SENT);
        domain.feedback.record(receipt("1", DELIVERED, ""), false);

        assertThat(state().status()).isEqualTo(DELIVERED);
    }

    @Test
    void bounceAMessageInPartsWithAnyOfThem() {
        sent("1 2");

        domain.feedback.record(receipt("2", BOUNCE, "smpp-EXPIRED"), false);
        domain.feedback.record(receipt("1", DELIVERED, ""), false);

        assertThat(state().status()).isEqualTo(BOUNCE);
        assertThat(database.rows("feedback_event")).isEqualTo(2);
    }

    @Test
    void areAwaitedForTenDays() {
        sent("4711");

        domain.clock.advance(Duration.ofDays(10));
        domain.feedback.forgetProviderIds(domain.clock.instant());
        assertThat(database.rows("provider_id")).isEqualTo(1);
        domain.clock.advance(Duration.ofMinutes(1));
        domain.feedback.forgetProviderIds(domain.clock.instant());

        assertThat(database.rows("provider_id")).isZero();
    }

    @Test
    void areNotAwaitedOfTheOutbox() {
        sent("outbox");

        assertThat(database.rows("provider_id")).isZero();
    }

    @Test
    void nameAsManyPartsAsThereIsRoomFor() {
        List<String> parts = IntStream.range(0, 10)
                .mapToObj(i -> "5f0c1d1e-0000-4000-8000-00000000000" + i)
                .toList();

        String id = DeliveryReceipt.idOf(parts);

        assertThat(id.length()).isLessThanOrEqualTo(255);
        assertThat(DeliveryReceipt.keys(id)).isEqualTo(parts.subList(0, 6));
    }

    private void sent(String providerId) {
        domain.feedback.record(
                List.of(),
                List.of(anEvent(ExecutionFixture.message(execution, 0), SENT, 1, 5)
                        .by(providerId)));
    }

    private DeliveryReceipt receipt(String providerId, FeedbackStatus status, String code) {
        return new DeliveryReceipt(configurationId, providerId, status, code, TestClock.START.plusSeconds(60));
    }

    private List<FeedbackStatus> steps() {
        return domain
                .executions
                .findMessage(
                        execution.sandboxId(),
                        ExecutionFixture.message(execution, 0).messageId())
                .orElseThrow()
                .steps()
                .stream()
                .map(step -> step.status())
                .toList();
    }

    private MessageState state() {
        return domain.executions
                .state(ExecutionFixture.message(execution, 0).messageId())
                .orElseThrow();
    }
}
