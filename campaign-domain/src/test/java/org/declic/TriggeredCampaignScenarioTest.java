package org.declic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.MissingRightException;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.campaign.Finding;
import org.declic.campaign.NotReadyException;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.RequestFixture;
import org.declic.execution.Trigger;
import org.declic.execution.TriggerFixture;
import org.declic.execution.TriggerRefusedException;
import org.declic.feedback.ExecutionReport;
import org.declic.feedback.FeedbackEvent;
import org.declic.feedback.FeedbackStatus;
import org.declic.outbox.CapturedMessage;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Queues;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of an API-triggered campaign, from its author's first word to its end. */
@OnEveryDatabase
class TriggeredCampaignScenarioTest {

    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final Trigger trigger;

    TriggeredCampaignScenarioTest(Database database) throws Exception {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        trigger = TriggerFixture.aTrigger(domain, broker);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void isAuthoredReviewedActivatedTriggeredDeliveredAndStopped() throws Exception {
        // An administrator sets up who the mails come from; until campaigns need it, it rests.
        ChannelConfiguration email =
                domain.configurations.create(ADMINISTRATOR, sandbox, ConfigurationFixture.aDraft("Shop mails"));

        // A marketer starts a campaign with nothing but a name, and gets an alias for the web shop to use.
        CampaignDetails begun = domain.campaigns.create(
                MANAGER, sandbox, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), "Order confirmation");
        assertThat(begun.draft().alias()).isEqualTo("order-confirmation");
        assertThat(domain.liveCampaigns.find(sandbox, "order-confirmation")).isEmpty();

        // She writes the mail and chooses the sender.
        CampaignDetails written = domain.campaigns.change(
                MANAGER,
                sandbox,
                begun.id(),
                begun.draft().through(email.id()).saying(CampaignFixture.someContent()),
                begun.revision());

        // The review finds that the sender is not active yet, so the approver cannot activate the campaign.
        assertThat(domain.campaigns.review(sandbox, begun.id()))
                .extracting(Finding::code)
                .containsExactly("configuration-inactive");
        assertThatThrownBy(() -> domain.campaigns.activate(APPROVER, sandbox, begun.id(), written.revision()))
                .isInstanceOf(NotReadyException.class);

        // The administrator activates the sender. The marketer may not go live herself, the approver may.
        domain.configurations.activate(ADMINISTRATOR, sandbox, email.id());
        assertThatThrownBy(() -> domain.campaigns.activate(MANAGER, sandbox, begun.id(), written.revision()))
                .isInstanceOf(MissingRightException.class);
        domain.campaigns.activate(APPROVER, sandbox, begun.id(), written.revision());

        // An order comes in: the shop triggers the campaign by its alias.
        AcceptedExecution execution =
                trigger.fire(RequestFixture.aRequest(sandbox, "order-confirmation", "order-4711", "jane@example.com"));
        domain.feedback.record(List.of(execution), List.of());
        assertThat(report(execution).status()).isEqualTo("InProgress");

        // The approver stops the campaign: the next order is refused, what was accepted before still goes out.
        CampaignDetails stopped = domain.campaigns.stop(APPROVER, sandbox, begun.id());
        assertThat(stopped.status()).isEqualTo(CampaignStatus.STOPPED);
        assertThatThrownBy(() -> trigger.fire(
                        RequestFixture.aRequest(sandbox, "order-confirmation", "order-4712", "joe@example.com")))
                .isInstanceOf(TriggerRefusedException.class);

        // The mail is put off once, then it is sent; delivery is confirmed later.
        AcceptedMessage message =
                AcceptedMessage.read(broker.drain(Queues.EMAIL_DELIVERY).get(0));
        assertThat(domain.liveCampaigns
                        .version(message.campaign().campaignId(), message.version())
                        .configurationId())
                .isEqualTo(email.id());
        happens(message, FeedbackStatus.DELAY, 1);
        domain.outbox.capture(captured(message));
        happens(message, FeedbackStatus.SENT, 2);
        happens(message, FeedbackStatus.DELIVERED, 2);

        // Whoever asks what became of order 4711 gets the whole story.
        ExecutionReport report = report(execution);
        assertThat(report.status()).isEqualTo("Succeeded");
        assertThat(report.requestId()).isEqualTo("order-4711");
        assertThat(report.campaignId()).isEqualTo(begun.id());
        assertThat(report.recipients().get(0).steps())
                .extracting(step -> step.status().word())
                .containsExactly("accepted", "delay", "sent", "delivered");
        assertThat(domain.outbox.page(sandbox, "jane", Optional.empty(), 10).items())
                .extracting(CapturedMessage::messageId)
                .containsExactly(message.messageId());
        assertThat(domain.executions.counts(sandbox, begun.id())).isEqualTo(Map.of(FeedbackStatus.DELIVERED, 1L));

        // The stopped campaign stays as it was; a new one starts from its copy under a new alias.
        CampaignDetails successor = domain.campaigns.duplicate(MANAGER, sandbox, begun.id(), "Order confirmation");
        assertThat(successor.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(successor.draft().alias()).isEqualTo("order-confirmation-2");
    }

    private void happens(AcceptedMessage message, FeedbackStatus status, int attempt) {
        domain.clock.advance(Duration.ofSeconds(30));
        FeedbackEvent event = FeedbackEvent.of(message, status, attempt, domain.clock.instant());
        domain.feedback.record(List.of(), List.of(event));
    }

    private CapturedMessage captured(AcceptedMessage message) {
        return new CapturedMessage(
                message.messageId(),
                sandbox,
                message.channel(),
                "Shop <shop@example.com>",
                message.recipient().address(),
                new CapturedMessage.Body("Your order", "<p>Thank you</p>", "Thank you"),
                domain.clock.instant());
    }

    private ExecutionReport report(AcceptedExecution execution) {
        return domain.executions.find(sandbox, execution.executionId()).orElseThrow();
    }
}
