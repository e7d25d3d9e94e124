package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.execution.RequestFixture.aRecipient;
import static org.declic.execution.RequestFixture.aRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.declic.DomainFixture;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.Window;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ConfigurationFixture;
import org.declic.channel.SmsSettings;
import org.declic.content.SmsContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.RequestedRecipient.ChannelData;
import org.declic.profile.Identity;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Envelope;
import org.declic.queue.Lane;
import org.declic.queue.Queues;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class TriggerTest {

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final CampaignDetails campaign;
    private final Trigger trigger;

    TriggerTest(Database database) throws Exception {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        trigger = TriggerFixture.aTrigger(domain, broker);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void queuesAMessageForEachRecipientAndOneForTheRecorder() throws Exception {
        AcceptedExecution accepted =
                trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com", "bob@example.com"));

        assertThat(accepted.executionId().value()).startsWith("UMA-");
        assertThat(accepted.campaign().campaignId()).isEqualTo(campaign.id());
        assertThat(accepted.acceptedAt()).isEqualTo(TestClock.START);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY))
                .extracting(AcceptedMessage::read)
                .containsExactlyElementsOf(accepted.messages().toList())
                .extracting(message -> message.recipient().address())
                .containsExactly("ann@example.com", "bob@example.com");
        assertThat(broker.drain(Queues.FEEDBACK)).singleElement().satisfies(envelope -> {
            assertThat(envelope.kind()).isEqualTo(Queues.EXECUTION);
            assertThat(AcceptedExecution.read(envelope)).isEqualTo(accepted);
        });
    }

    @Test
    void addressesByTheRequestTheUserIdTheGivenAndTheStoredProfile() throws Exception {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "loyalty");
        CampaignDetails ofMembers = domain.campaigns.change(
                DomainFixture.MANAGER, sandbox, draft.id(), identifiedBy("crm", draft.draft()), draft.revision());
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), ofMembers.revision());
        domain.profiles.create(
                sandbox,
                List.of(new Identity("crm", "c3")),
                Map.of("personalEmail", Map.of("address", "stored@example.com")),
                Map.of());
        Map<String, Object> given = Map.of("personalEmail", Map.of("address", "given@example.com"));

        trigger.fire(aRequest(
                sandbox,
                "loyalty",
                "r-1",
                member(0, "c1", true, Optional.of("call@example.com"), given),
                member(1, "c2", true, Optional.empty(), given),
                member(2, "c3", true, Optional.empty(), Map.of())));

        assertThat(broker.drain(Queues.EMAIL_DELIVERY))
                .extracting(
                        envelope -> AcceptedMessage.read(envelope).recipient().address())
                .containsExactly("call@example.com", "given@example.com", "stored@example.com");
        assertThat(refused(aRequest(sandbox, "loyalty", "r-2", member(0, "c3", false, Optional.empty(), Map.of())))
                        .report()
                        .messages())
                .as("an external recipient is not looked up")
                .containsKey("/recipients/0");
    }

    @Test
    void refusesWhoIsNoProfileWhereTheCampaignCreatesNone() throws Exception {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "members");
        CampaignDetails closed = domain.campaigns.change(
                DomainFixture.MANAGER,
                sandbox,
                draft.id(),
                draft.draft().to(new Audience("email", false)),
                draft.revision());
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), closed.revision());
        domain.profiles.create(sandbox, List.of(new Identity("email", "ann@example.com")), Map.of(), Map.of());
        RequestedRecipient ann = known(0, "ann@example.com");

        assertThat(refused(aRequest(sandbox, "members", "r-1", ann, known(1, "bob@example.com")))
                        .report()
                        .messages())
                .containsExactly(Map.entry("/recipients/1/userId", "is no profile, and the campaign creates none"));
        assertThat(all()).isEmpty();
        trigger.fire(aRequest(sandbox, "members", "r-2", ann, aRecipient(1, "bob@example.com")));
        assertThat(broker.drain(Queues.EMAIL_DELIVERY))
                .as("an external recipient is not looked up")
                .hasSize(2);
        trigger.fire(aRequest(sandbox, "order", "r-3", known(0, "bob@example.com")));
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    private static RequestedRecipient known(int index, String address) {
        return new RequestedRecipient(
                "/recipients/" + index, true, address, "email", ChannelData.NONE, Map.of(), Map.of());
    }

    @Test
    void queuesAnSmsOnTheQueueOfItsChannelWithACountryCode() throws Exception {
        var bySms = ConfigurationFixture.anActiveConfiguration(domain, sandbox, SmsSettings.outbox("Shop", "FR"));
        CampaignDetails code = domain.campaigns.create(
                DomainFixture.MANAGER,
                sandbox,
                CampaignKind.of(Category.TRANSACTIONAL, Channel.SMS),
                CampaignDraft.named("Code", "code", Channel.SMS)
                        .through(bySms.id())
                        .saying(new SmsContent("Your code")));
        domain.campaigns.activate(APPROVER, sandbox, code.id(), code.revision());

        trigger.fire(aRequest(sandbox, "code", "r-1", called("06 12 34 56 78")));

        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).isEmpty();
        assertThat(broker.drain(Queues.SMS_DELIVERY))
                .extracting(
                        envelope -> AcceptedMessage.read(envelope).recipient().address())
                .containsExactly("+33612345678");
        assertThat(refused(aRequest(sandbox, "code", "r-2", called("06")))
                        .report()
                        .messages())
                .containsOnlyKeys("/recipients/0/userId");
    }

    @Test
    void highThroughputHasALaneIdsAndAnEndpointOfItsOwn() throws Exception {
        CampaignDetails code = domain.campaigns.create(
                DomainFixture.MANAGER,
                sandbox,
                new CampaignKind(Category.TRANSACTIONAL, Channel.EMAIL, true),
                CampaignFixture.aDraft(
                        "code", domain.configurations.all(sandbox).get(0)));
        domain.campaigns.activate(APPROVER, sandbox, code.id(), code.revision());
        RequestedExecution unitary = aRequest(sandbox, "code", "r-1", "ann@example.com");
        RequestedExecution quick = as(ExecutionKind.HIGH_THROUGHPUT, unitary);

        assertThat(trigger.fire(quick).executionId().value()).startsWith("HUMA-");
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).isEmpty();
        assertThat(broker.drain(Queues.EMAIL_HIGH_THROUGHPUT))
                .singleElement()
                .satisfies(envelope ->
                        assertThat(AcceptedMessage.read(envelope).lane()).isEqualTo(Lane.HIGH_THROUGHPUT));
        assertThat(refused(unitary).refusal()).isEqualTo(Refusal.WRONG_CAMPAIGN_KIND);
        assertThat(refused(as(ExecutionKind.HIGH_THROUGHPUT, aRequest(sandbox, "order", "r-2", "ann@example.com")))
                        .refusal())
                .isEqualTo(Refusal.WRONG_CAMPAIGN_KIND);
    }

    private static RequestedExecution as(ExecutionKind kind, RequestedExecution requested) {
        return new RequestedExecution(
                kind,
                requested.sandboxId(),
                requested.clientId(),
                requested.requestId(),
                requested.campaignId(),
                requested.fingerprint(),
                requested.recipients());
    }

    @Test
    void answersARepetitionAsTheFirstAndSendsNothing() throws Exception {
        AcceptedExecution first = trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com"));
        domain.clock.advance(Duration.ofMinutes(5));

        AcceptedExecution again = trigger.fire(aRequest(sandbox, campaign.id().value(), "r-1", "ann@example.com"));

        assertThat(again).isEqualTo(first);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    @Test
    void refusesTheRequestIdForOtherRecipients() throws Exception {
        trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com"));

        assertThat(refused(aRequest(sandbox, "order", "r-1", "bob@example.com")).refusal())
                .isEqualTo(Refusal.REQUEST_ID_REUSED);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    @Test
    void knowsRepetitionsThatAnotherNodeAccepted() throws Exception {
        AcceptedExecution first = trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com"));
        domain.feedback.record(List.of(first), List.of());
        domain.clock.advance(Duration.ofMinutes(5));
        Trigger other = TriggerFixture.aTrigger(domain, broker);

        assertThat(other.fire(aRequest(sandbox, "order", "r-1", "ann@example.com")))
                .isEqualTo(first);
        assertThat(refusal(other, "bob@example.com")).isEqualTo(Refusal.REQUEST_ID_REUSED);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    @Test
    void doesNotGuessWhileARepetitionIsNotOnRecordYet() throws Exception {
        AcceptedExecution first = trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com"));
        Trigger other = TriggerFixture.aTrigger(domain, broker);

        assertThat(refusal(other, "ann@example.com")).isEqualTo(Refusal.BROKER_UNAVAILABLE);
        assertThat(refusal(other, "bob@example.com")).isEqualTo(Refusal.BROKER_UNAVAILABLE);

        domain.feedback.record(List.of(first), List.of());
        assertThat(other.fire(aRequest(sandbox, "order", "r-1", "ann@example.com")))
                .isEqualTo(first);
    }

    @Test
    void knowsRepetitionsThatTheBrokerHasForgotten(@TempDir Path data) throws Exception {
        Path ids = data.resolve("accepted-ids");
        AcceptedExecution first = TriggerFixture.aTrigger(domain, broker.groupCommit(ids))
                .fire(aRequest(sandbox, "order", "r-1", "ann@example.com"));
        domain.clock.advance(Duration.ofMinutes(5));

        try (EmbeddedBroker forgetful = new EmbeddedBroker()) {
            Trigger restarted = TriggerFixture.aTrigger(domain, forgetful.groupCommit(ids));
            assertThat(refusal(restarted, "ann@example.com")).isEqualTo(Refusal.BROKER_UNAVAILABLE);
            assertThat(refusal(restarted, "bob@example.com")).isEqualTo(Refusal.BROKER_UNAVAILABLE);

            domain.feedback.record(List.of(first), List.of());
            assertThat(restarted.fire(aRequest(sandbox, "order", "r-1", "ann@example.com")))
                    .isEqualTo(first);
            assertThat(refusal(restarted, "bob@example.com")).isEqualTo(Refusal.REQUEST_ID_REUSED);
            assertThat(forgetful.drain(Queues.EMAIL_DELIVERY)).isEmpty();
            assertThat(forgetful.drain(Queues.FEEDBACK)).isEmpty();
        }
    }

    @Test
    void acceptsSimultaneousRepetitionsOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<AcceptedExecution>> answers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            answers.add(callers.submit(() -> trigger.fire(aRequest(sandbox, "order", "r-1", "ann@example.com"))));
        }
        for (Future<AcceptedExecution> answer : answers) {
            answer.get(20, TimeUnit.SECONDS);
        }
        callers.shutdownNow();

        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    @Test
    void refusesWhatIsNotActivated() {
        CampaignFixture.aReadyDraft(domain, sandbox, "draft");

        assertThat(refused(aRequest(sandbox, "draft", "r", "ann@example.com")).refusal())
                .isEqualTo(Refusal.UNKNOWN_CAMPAIGN);
        assertThat(refused(aRequest(new SandboxId("elsewhere"), "order", "r", "ann@example.com"))
                        .refusal())
                .isEqualTo(Refusal.UNKNOWN_CAMPAIGN);
    }

    @Test
    void refusesOutsideTheWindowAndWhenStopped() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "season");
        Window window = new Window(
                TestClock.START.plus(Duration.ofDays(1)), TestClock.START.plus(Duration.ofDays(2)), ZoneOffset.UTC);
        CampaignDetails planned = domain.campaigns.change(
                DomainFixture.MANAGER, sandbox, draft.id(), draft.draft().during(window), draft.revision());
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), planned.revision());
        RequestedExecution request = aRequest(sandbox, "season", "r", "ann@example.com");

        assertThat(refused(request).refusal()).isEqualTo(Refusal.CAMPAIGN_NOT_YET_STARTED);
        domain.clock.advance(Duration.ofDays(3));
        assertThat(refused(request).refusal()).isEqualTo(Refusal.CAMPAIGN_ENDED);

        domain.campaigns.stop(APPROVER, sandbox, campaign.id());
        assertThat(refused(aRequest(sandbox, "order", "r", "ann@example.com")).refusal())
                .isEqualTo(Refusal.CAMPAIGN_STOPPED);
    }

    @Test
    void tellsEveryRecipientThatCannotBeReachedAndSendsToNone() throws Exception {
        TriggerRefusedException refused = refused(aRequest(
                sandbox,
                "order",
                "r",
                aRecipient(0, "ann@example.com"),
                aRecipient(1, "no address"),
                aRecipient(2, "bob@example.com\n"),
                member(3, "c1", true, Optional.empty(), Map.of())));

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_RECIPIENT);
        assertThat(refused.report().messages())
                .containsOnlyKeys("/recipients/1/userId", "/recipients/2/userId", "/recipients/3/namespace");
        assertThat(all()).isEmpty();
    }

    @Test
    void tellsThatTheBrokerDoesNotConfirm() throws Exception {
        broker.failWith(new IllegalStateException("no room"));
        RequestedExecution request = aRequest(sandbox, "order", "r", "ann@example.com");

        assertThat(refused(request).refusal()).isEqualTo(Refusal.BROKER_UNAVAILABLE);

        broker.failWith(null);
        trigger.fire(request);
        assertThat(broker.drain(Queues.EMAIL_DELIVERY)).hasSize(1);
    }

    private static CampaignDraft identifiedBy(String namespace, CampaignDraft draft) {
        return new CampaignDraft(
                draft.name(),
                draft.alias(),
                draft.description(),
                draft.tags(),
                draft.action(),
                draft.writing(),
                Audience.of(namespace),
                draft.window());
    }

    private List<Envelope> all() throws Exception {
        List<Envelope> all = new ArrayList<>(broker.drain(Queues.EMAIL_DELIVERY));
        all.addAll(broker.drain(Queues.FEEDBACK));
        return all;
    }

    private Refusal refusal(Trigger node, String address) {
        return catchThrowableOfType(
                        TriggerRefusedException.class, () -> node.fire(aRequest(sandbox, "order", "r-1", address)))
                .refusal();
    }

    private TriggerRefusedException refused(RequestedExecution request) {
        return catchThrowableOfType(TriggerRefusedException.class, () -> trigger.fire(request));
    }

    private static RequestedRecipient called(String number) {
        return new RequestedRecipient("/recipients/0", false, number, "phone", ChannelData.NONE, Map.of(), Map.of());
    }

    private static RequestedRecipient member(
            int index, String userId, boolean known, Optional<String> address, Map<String, Object> profile) {
        return new RequestedRecipient(
                "/recipients/" + index,
                known,
                userId,
                "crm",
                new ChannelData(address, Optional.empty(), Optional.empty()),
                profile,
                Map.of());
    }
}
