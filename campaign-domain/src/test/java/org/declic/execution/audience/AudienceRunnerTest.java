package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.audience.Audience;
import org.declic.audience.Member;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.Window;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.Refusal;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.TriggerRefusedException;
import org.declic.profile.Identity;
import org.declic.queue.BrokerUnavailableException;
import org.declic.queue.EmbeddedBroker;
import org.declic.queue.Queues;
import org.declic.shared.ConflictException;
import org.declic.shared.Json;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AudienceRunnerTest {

    private final EmbeddedBroker broker = new EmbeddedBroker();
    private final DomainFixture domain;
    private final SandboxId prod;
    private final Audience audience;
    private final AudienceExecutions executions;
    private final AudienceTrigger trigger;
    private final AudienceRunner runner;
    private boolean cutOff;

    AudienceRunnerTest(Database database) throws Exception {
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod").id();
        audience = domain.audiences.create(DomainFixture.MANAGER, prod, "Everybody");
        executions = database.transactional(new AudienceExecutions(database.entities(), domain.profiles, domain.clock));
        trigger = new AudienceTrigger(domain.liveCampaigns, domain.audiences, executions, domain.clock);
        runner = runner(executions);
    }

    private AudienceRunner runner(AudienceExecutions store) throws Exception {
        return new AudienceRunner(
                store,
                domain.liveCampaigns,
                new MemberAddresses(domain.liveConfigurations),
                broker.groupCommit(),
                domain.clock);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private CampaignDetails campaign(int rate) {
        return CampaignFixture.aLiveMarketingCampaign(
                domain,
                prod,
                "sale",
                new CampaignDraft.Audience("crm", false, audience.id()),
                new Window(null, null, ZoneOffset.UTC, rate));
    }

    private void members(int from, int until) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i < until; i++) {
            Map<String, Object> attributes =
                    i == 0 ? Map.of() : Map.of("personalEmail", Map.of("address", "p" + i + "@example.com"));
            ids.add(domain.profiles
                    .create(prod, List.of(new Identity("crm", "p" + i)), attributes, Map.of())
                    .id());
        }
        domain.audiences.addMembers(audience.id(), ids);
    }

    private RequestedAudienceExecution request(String requestId, Map<String, Object> context) {
        return new RequestedAudienceExecution(
                prod,
                "client",
                requestId,
                "sale",
                Optional.empty(),
                context,
                Optional.empty(),
                RequestFingerprint.of(Json.bytes(context)));
    }

    private RequestedAudienceExecution at(Instant time) {
        return new RequestedAudienceExecution(
                prod,
                "client",
                "later",
                "sale",
                Optional.empty(),
                Map.of(),
                Optional.of(time),
                RequestFingerprint.of(Json.bytes(Map.of())));
    }

    private AudienceExecution fire() {
        return trigger.fire(request("r-1", Map.of("offer", "10 %")));
    }

    private AudienceExecution state(ExecutionId id) {
        return executions.find(prod, id).orElseThrow();
    }

    private void runToTheEnd() {
        for (int i = 0; i < 100 && runner.runNext(); i++) {
            domain.clock.advance(Duration.ofMillis(1));
        }
    }

    private List<AcceptedMessage> queued() throws Exception {
        return broker.drain(Queues.EMAIL_MARKETING).stream()
                .map(AcceptedMessage::read)
                .toList();
    }

    @Test
    void everybodyGetsOneMessageInTheLaneOfMarketing() throws Exception {
        members(0, 1203);
        domain.profiles.create(prod, List.of(new Identity("crm", "stranger")), Map.of(), Map.of());
        campaign(0);

        AudienceExecution accepted = fire();
        assertThat(accepted.id().value()).startsWith("CMA-");
        assertThat(accepted.state()).isEqualTo(AudienceExecutionState.SCHEDULED);
        runToTheEnd();

        List<AcceptedMessage> messages = queued();
        assertThat(messages)
                .hasSize(1203)
                .allSatisfy(message -> {
                    assertThat(message.isMarketing()).isTrue();
                    assertThat(message.executionId().whole()).isEqualTo(accepted.id());
                    assertThat(message.recipient().context()).isEqualTo(Map.of("offer", "10 %"));
                })
                .extracting(AcceptedMessage::messageId)
                .doesNotHaveDuplicates();
        assertThat(messages)
                .filteredOn(message -> message.recipient().userId().equals("p7"))
                .singleElement()
                .extracting(message -> message.recipient().address())
                .isEqualTo("p7@example.com");
        assertThat(messages)
                .as("whoever has no address is excluded later, with the reason")
                .filteredOn(message -> message.recipient().userId().equals("p0"))
                .singleElement()
                .extracting(message -> message.recipient().address())
                .isEqualTo("");
        assertThat(broker.drain(Queues.FEEDBACK))
                .extracting(AcceptedExecution::read)
                .extracting(part -> part.executionId().value())
                .containsExactly(accepted.id() + "-1", accepted.id() + "-2", accepted.id() + "-3");
        assertThat(state(accepted.id()).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        assertThat(state(accepted.id()).progress().targeted()).isEqualTo(1203);
        assertThat(state(accepted.id()).progress().reached()).isEqualTo(1203);
        assertThat(runner.runNext()).isFalse();
    }

    @Test
    void aRepetitionIsTheSameExecution() throws Exception {
        members(1, 4);
        campaign(0);
        AudienceExecution first = fire();
        runToTheEnd();

        assertThat(fire().id()).isEqualTo(first.id());
        assertThat(fire().state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        runToTheEnd();
        assertThat(queued()).hasSize(3);
        assertThat(catchThrowableOfType(
                                TriggerRefusedException.class,
                                () -> trigger.fire(request("r-1", Map.of("offer", "20 %"))))
                        .refusal())
                .isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void whoJoinsOnceItHasBegunGetsNothing() throws Exception {
        members(1, 4);
        campaign(4);
        AudienceExecution execution = fire();
        runner.runNext();
        members(4, 8);
        for (int i = 0; i < 20; i++) {
            domain.clock.advance(Duration.ofSeconds(1));
            runner.runNext();
        }

        assertThat(queued()).hasSize(3);
        assertThat(state(execution.id()).progress().targeted()).isEqualTo(3);
    }

    /** Whatever the moment in which a node is cut off, another goes on and nobody is written to twice. */
    @Test
    void aNodeThatIsCutOffDoublesNobody() throws Exception {
        members(1, 1101);
        campaign(0);
        AudienceExecution execution = fire();
        AudienceRunner dying = runner(new CutOff());
        dying.runNext();
        dying.runNext();
        cutOff = true;
        assertThatThrownBy(dying::runNext).isInstanceOf(IllegalStateException.class);
        assertThat(state(execution.id()).progress().reached()).isEqualTo(500);
        assertThat(runner.runNext()).as("others wait for a while").isFalse();

        domain.clock.advance(Duration.ofSeconds(11));
        runToTheEnd();

        List<MessageId> ids = queued().stream().map(AcceptedMessage::messageId).toList();
        assertThat(new HashSet<>(ids)).hasSize(1100);
        assertThat(ids).hasSize(1100);
        assertThat(state(execution.id()).progress().reached()).isEqualTo(1100);
    }

    @Test
    void whatTheBrokerDoesNotTakeComesAgain() throws Exception {
        members(1, 4);
        campaign(0);
        AudienceExecution execution = fire();
        runner.runNext();
        broker.failWith(new IllegalStateException("full"));
        assertThatThrownBy(runner::runNext).isInstanceOf(BrokerUnavailableException.class);
        broker.failWith(null);

        domain.clock.advance(Duration.ofSeconds(11));
        runToTheEnd();

        assertThat(queued()).hasSize(3);
        assertThat(state(execution.id()).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
    }

    @Test
    void goesOutAtTheRateOfItsCampaign() throws Exception {
        members(1, 101);
        campaign(40);
        fire();
        runner.runNext();
        int sent = 0;
        for (int second = 1; second <= 3; second++) {
            for (int i = 0; i < 10; i++) {
                runner.runNext();
                domain.clock.advance(Duration.ofMillis(100));
            }
            sent += queued().size();
            assertThat(sent).isBetween(Math.min(100, 40 * second - 10), 40 * second + 10);
        }
        assertThat(sent).isEqualTo(100);
    }

    @Test
    void isHeldResumedAndStopped() throws Exception {
        members(1, 11);
        campaign(4);
        ExecutionId id = fire().id();
        runner.runNext();
        runner.runNext();
        assertThat(executions.pause(DomainFixture.APPROVER, prod, id).state()).isEqualTo(AudienceExecutionState.PAUSED);
        domain.clock.advance(Duration.ofSeconds(60));
        assertThat(runner.runNext()).isFalse();
        assertThat(queued()).hasSize(1);

        executions.resume(DomainFixture.APPROVER, prod, id);
        assertThat(runner.runNext()).isTrue();
        assertThat(runner.runNext()).as("what was held is not made up for").isFalse();
        executions.stop(DomainFixture.APPROVER, prod, id);
        domain.clock.advance(Duration.ofSeconds(60));

        assertThat(runner.runNext()).isFalse();
        assertThat(queued()).hasSize(1);
        assertThat(state(id).progress().unreached()).isEqualTo(8);
        assertThatThrownBy(() -> executions.resume(DomainFixture.APPROVER, prod, id))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void endsWithItsCampaign() throws Exception {
        members(1, 11);
        CampaignDetails campaign = campaign(4);
        ExecutionId id = fire().id();
        runner.runNext();
        runner.runNext();
        domain.campaigns.stop(DomainFixture.APPROVER, prod, campaign.id());
        domain.clock.advance(Duration.ofSeconds(1));
        runner.runNext();

        assertThat(state(id).state()).isEqualTo(AudienceExecutionState.STOPPED);
        assertThat(state(id).progress().reason()).isEqualTo("campaign-stopped");
        assertThat(state(id).progress().unreached()).isEqualTo(9);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void takesTwelveHoursAtMost() throws Exception {
        members(1, 11);
        campaign(1);
        ExecutionId id = fire().id();
        runner.runNext();
        runner.runNext();
        domain.clock.advance(Duration.ofHours(12).plusSeconds(1));
        runner.runNext();

        assertThat(state(id).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        assertThat(state(id).progress().reason()).isEqualTo("time-is-up");
        assertThat(state(id).progress().unreached()).isEqualTo(9);
    }

    @Test
    void waitsForItsTimeUnlessItIsTakenBack() throws Exception {
        members(1, 4);
        campaign(0);
        Instant time = TestClock.START.plus(Duration.ofHours(1));
        ExecutionId id = trigger.fire(at(time)).id();
        domain.clock.advance(Duration.ofMinutes(59));
        assertThat(runner.runNext()).isFalse();
        domain.clock.advance(Duration.ofMinutes(1));
        runToTheEnd();
        assertThat(queued()).hasSize(3);
        assertThatThrownBy(() -> executions.cancel(DomainFixture.MANAGER, prod, id))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsTakenBackIsNeverSent() throws Exception {
        members(1, 4);
        campaign(0);
        ExecutionId id = trigger.fire(at(TestClock.START.plusSeconds(60))).id();
        executions.cancel(DomainFixture.MANAGER, prod, id);
        domain.clock.advance(Duration.ofHours(1));

        assertThat(runner.runNext()).isFalse();
        assertThat(executions.find(prod, id)).isEmpty();
        assertThat(queued()).isEmpty();
    }

    @Test
    void refusesATimeThatIsOverOrFarAndAnAudienceThatThereIsNot() {
        members(1, 2);
        campaign(0);

        assertThat(violations(at(TestClock.START))).containsExactly("/schedule/executeAt");
        assertThat(violations(at(TestClock.START.plus(Duration.ofDays(367))))).containsExactly("/schedule/executeAt");
        assertThat(violations(new RequestedAudienceExecution(
                        prod,
                        "client",
                        "r",
                        "sale",
                        Optional.of("no-such-audience"),
                        Map.of(),
                        Optional.empty(),
                        RequestFingerprint.of(new byte[0]))))
                .containsExactly("/audience/id");
        domain.audiences.delete(DomainFixture.MANAGER, prod, audience.id());
        assertThat(violations(request("r-2", Map.of()))).containsExactly("/audience/id");
    }

    private Set<String> violations(RequestedAudienceExecution requested) {
        return catchThrowableOfType(TriggerRefusedException.class, () -> trigger.fire(requested))
                .report()
                .messages()
                .keySet();
    }

    @Test
    void onlyMarketingIsForAnAudience() {
        CampaignFixture.aLiveCampaign(domain, prod, "sale");

        assertThat(catchThrowableOfType(TriggerRefusedException.class, this::fire)
                        .refusal())
                .isEqualTo(Refusal.WRONG_CAMPAIGN_KIND);
    }

    /** An audience that is emptied in the middle of a run: whom it had is written down already. */
    @Test
    void goesOnWhenItsAudienceIsDeletedMeanwhile() throws Exception {
        members(1, 4);
        campaign(0);
        fire();
        runner.runNext();
        domain.audiences.delete(DomainFixture.MANAGER, prod, audience.id());
        runToTheEnd();

        assertThat(queued()).hasSize(3);
    }

    /** The store as a node has it that is killed before it writes how far it got. */
    private final class CutOff extends AudienceExecutions {

        @Override
        Optional<Run> claim() {
            return executions.claim();
        }

        @Override
        void begin(Run run, String namespace, int version) {
            executions.begin(run, namespace, version);
        }

        @Override
        List<Member> nextMembers(Run run, int size) {
            return executions.nextMembers(run, size);
        }

        @Override
        void advance(Run run, String lastProfile, int sent, Instant next) {
            if (cutOff) {
                throw new IllegalStateException("killed");
            }
            executions.advance(run, lastProfile, sent, next);
        }
    }
}
