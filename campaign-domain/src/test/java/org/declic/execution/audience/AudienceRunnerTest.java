package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.audience.Member;
import org.declic.audience.condition.AttributeCondition;
import org.declic.audience.condition.Comparison;
import org.declic.audience.condition.Condition;
import org.declic.audience.condition.Conditions;
import org.declic.audience.condition.Match;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignDraft;
import org.declic.content.EmailContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionId;
import org.declic.execution.audience.AudienceExecutions.UnreachedMember;
import org.declic.privacy.PrivacyFixture;
import org.declic.profile.Identity;
import org.declic.queue.BrokerUnavailableException;
import org.declic.queue.Queues;
import org.declic.report.CampaignReports;
import org.declic.report.Span;
import org.declic.shared.ConflictException;
import org.declic.shared.MessageId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AudienceRunnerTest {

    private final MarketingFixture marketing;
    private boolean cutOff;

    AudienceRunnerTest(Database database) throws Exception {
        marketing = new MarketingFixture(database);
    }

    @AfterEach
    void stop() {
        marketing.close();
    }

    @Test
    void whoFulfilsTheConditionsWhenItBeginsIsWrittenTo() throws Exception {
        marketing.campaign(0);
        marketing.members(1, 4);
        Condition condition = new AttributeCondition("personalEmail.address", Comparison.DIFFERS, "P2@example.com");
        Conditions conditions = new Conditions(Match.ALL, List.of(new Conditions.Group(Match.ALL, List.of(condition))));
        String audience = marketing
                .domain
                .audiences
                .create(DomainFixture.MANAGER, marketing.prod, "Not p2", conditions)
                .id();
        RequestedAudienceExecution request = marketing.request("r-1", Map.of());
        AudienceExecution fired = marketing.trigger.fire(new RequestedAudienceExecution(
                request.sandboxId(),
                request.clientId(),
                request.requestId(),
                request.campaignId(),
                Optional.of(audience),
                request.context(),
                request.executeAt(),
                request.fingerprint()));
        marketing.runner.runNext();
        marketing.members(4, 6); // too late

        marketing.runToTheEnd();

        assertThat(marketing.queued())
                .extracting(message -> message.recipient().userId())
                .containsExactlyInAnyOrder("p1", "p3");
        assertThat(marketing.state(fired.id()).progress().targeted()).isEqualTo(2);
    }

    @Test
    void everybodyGetsOneMessageInTheLaneOfMarketing() throws Exception {
        marketing.members(0, 1203);
        marketing.domain.profiles.create(marketing.prod, List.of(new Identity("crm", "stranger")), Map.of(), Map.of());
        marketing.campaign(0);

        AudienceExecution accepted = marketing.fire();
        assertThat(accepted.id().value()).startsWith("CMA-");
        assertThat(accepted.state()).isEqualTo(AudienceExecutionState.SCHEDULED);
        marketing.runToTheEnd();

        List<AcceptedMessage> messages = marketing.queued();
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
        assertThat(marketing.broker.drain(Queues.FEEDBACK))
                .extracting(AcceptedExecution::read)
                .extracting(part -> part.executionId().value())
                .containsExactly(accepted.id() + "-1", accepted.id() + "-2", accepted.id() + "-3");
        assertThat(marketing.state(accepted.id()).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        assertThat(marketing.state(accepted.id()).progress().targeted()).isEqualTo(1203);
        assertThat(marketing.state(accepted.id()).progress().reached()).isEqualTo(1203);
        assertThat(marketing.domain.database.rows("audience_execution_member")).isZero();
        assertThat(marketing.runner.runNext()).isFalse();
    }

    @Test
    void whoJoinsOnceItHasBegunGetsNothing() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(4);
        AudienceExecution execution = marketing.fire();
        marketing.runner.runNext();
        marketing.members(4, 8);
        for (int i = 0; i < 20; i++) {
            marketing.domain.clock.advance(Duration.ofSeconds(1));
            marketing.runner.runNext();
        }

        assertThat(marketing.queued()).hasSize(3);
        assertThat(marketing.state(execution.id()).progress().targeted()).isEqualTo(3);
    }

    @Test
    void whoeverIsErasedBeforeTheirTurnGetsNothing() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        marketing.fire();
        marketing.runner.runNext();

        PrivacyFixture.personalData(marketing.domain)
                .erase(DomainFixture.ADMINISTRATOR, marketing.prod, new Identity("crm", "p2"));
        assertThat(marketing.domain.database.rows("audience_execution_member")).isEqualTo(2);
        marketing.runToTheEnd();

        assertThat(marketing.queued())
                .extracting(message -> message.recipient().userId())
                .containsExactlyInAnyOrder("p1", "p3");
    }

    /** Whatever the moment in which a node is cut off, another goes on and nobody is written to twice. */
    @Test
    void aNodeThatIsCutOffDoublesNobody() throws Exception {
        marketing.members(1, 1101);
        marketing.campaign(0);
        AudienceExecution execution = marketing.fire();
        AudienceRunner dying = marketing.runner(new CutOff());
        dying.runNext();
        dying.runNext();
        cutOff = true;
        assertThatThrownBy(dying::runNext).isInstanceOf(IllegalStateException.class);
        assertThat(marketing.state(execution.id()).progress().reached()).isEqualTo(500);
        assertThat(marketing.runner.runNext()).as("others wait for a while").isFalse();

        marketing.domain.clock.advance(Duration.ofSeconds(11));
        marketing.runToTheEnd();

        List<MessageId> ids =
                marketing.queued().stream().map(AcceptedMessage::messageId).toList();
        assertThat(new HashSet<>(ids)).hasSize(1100);
        assertThat(ids).hasSize(1100);
        assertThat(marketing.state(execution.id()).progress().reached()).isEqualTo(1100);
    }

    /** Else the larger part that comes again would be taken for the smaller one, and who is in it alone would be passed over. */
    @Test
    void aPartThatComesAgainHasTheSameMembersWhateverTheRateIsByThen() throws Exception {
        marketing.members(1, 101);
        CampaignDetails campaign = marketing.campaign(4);
        AudienceExecution execution = marketing.fire();
        AudienceRunner dying = marketing.runner(new CutOff());
        dying.runNext();
        cutOff = true;
        assertThatThrownBy(dying::runNext).isInstanceOf(IllegalStateException.class);
        marketing.speedUp(campaign, 400);

        marketing.domain.clock.advance(Duration.ofSeconds(11));
        for (int i = 0; i < 20; i++) {
            marketing.runner.runNext();
            marketing.domain.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(marketing.queued())
                .hasSize(100)
                .extracting(AcceptedMessage::messageId)
                .doesNotHaveDuplicates();
        assertThat(marketing.state(execution.id()).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        assertThat(marketing.state(execution.id()).progress().reached()).isEqualTo(100);
    }

    /** A part all of whose members are gone by the time it comes again is no end. */
    @Test
    void goesOnBehindAPlannedPartOfWhichNobodyIsLeft() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(4);
        marketing.fire();
        AudienceRunner dying = marketing.runner(new CutOff());
        dying.runNext();
        marketing.broker.failWith(new IllegalStateException("full"));
        assertThatThrownBy(dying::runNext).isInstanceOf(BrokerUnavailableException.class);
        marketing.broker.failWith(null);
        marketing.removePlannedMembers();

        marketing.domain.clock.advance(Duration.ofSeconds(11));
        for (int i = 0; i < 5; i++) {
            marketing.runner.runNext();
            marketing.domain.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(marketing.queued()).hasSize(2);
    }

    @Test
    void executionsOfOneCampaignShareItsRate() throws Exception {
        marketing.members(1, 101);
        marketing.campaign(40);
        marketing.fire();
        marketing.trigger.fire(marketing.request("r-2", Map.of("offer", "20 %")));
        int sent = 0;
        for (int second = 1; second <= 4; second++) {
            for (int i = 0; i < 20; i++) {
                marketing.runner.runNext();
                marketing.domain.clock.advance(Duration.ofMillis(50));
            }
            sent += marketing.queued().size();
            assertThat(sent).isBetween(40 * second - 20, 40 * second + 20);
        }
    }

    @Test
    void whatTheBrokerDoesNotTakeComesAgain() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        AudienceExecution execution = marketing.fire();
        marketing.runner.runNext();
        marketing.broker.failWith(new IllegalStateException("full"));
        assertThatThrownBy(marketing.runner::runNext).isInstanceOf(BrokerUnavailableException.class);
        marketing.broker.failWith(null);

        marketing.domain.clock.advance(Duration.ofSeconds(11));
        marketing.runToTheEnd();

        assertThat(marketing.queued()).hasSize(3);
        assertThat(marketing.state(execution.id()).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
    }

    @Test
    void goesOutAtTheRateOfItsCampaign() throws Exception {
        marketing.members(1, 101);
        marketing.campaign(40);
        marketing.fire();
        marketing.runner.runNext();
        int sent = 0;
        for (int second = 1; second <= 3; second++) {
            for (int i = 0; i < 10; i++) {
                marketing.runner.runNext();
                marketing.domain.clock.advance(Duration.ofMillis(100));
            }
            sent += marketing.queued().size();
            assertThat(sent).isBetween(Math.min(100, 40 * second - 10), 40 * second + 10);
        }
        assertThat(sent).isEqualTo(100);
    }

    @Test
    void isHeldResumedAndStopped() throws Exception {
        marketing.members(1, 11);
        marketing.campaign(4);
        ExecutionId id = marketing.fire().id();
        marketing.runner.runNext();
        marketing.runner.runNext();
        assertThat(marketing
                        .executions
                        .pause(DomainFixture.APPROVER, marketing.prod, id)
                        .state())
                .isEqualTo(AudienceExecutionState.PAUSED);
        marketing.domain.clock.advance(Duration.ofSeconds(60));
        assertThat(marketing.runner.runNext()).isFalse();
        assertThat(marketing.queued()).hasSize(1);

        marketing.executions.resume(DomainFixture.APPROVER, marketing.prod, id);
        assertThat(marketing.runner.runNext()).isTrue();
        assertThat(marketing.runner.runNext())
                .as("what was held is not made up for")
                .isFalse();
        marketing.executions.stop(DomainFixture.APPROVER, marketing.prod, id);
        marketing.domain.clock.advance(Duration.ofSeconds(60));

        assertThat(marketing.runner.runNext()).isFalse();
        assertThat(marketing.queued()).hasSize(1);
        assertThat(marketing.state(id).progress().unreached()).isEqualTo(8);
        assertThatThrownBy(() -> marketing.executions.resume(DomainFixture.APPROVER, marketing.prod, id))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void endsWithItsCampaign() throws Exception {
        marketing.members(1, 11);
        CampaignDetails campaign = marketing.campaign(4);
        ExecutionId id = marketing.fire().id();
        marketing.runner.runNext();
        marketing.runner.runNext();
        marketing.domain.campaigns.stop(DomainFixture.APPROVER, marketing.prod, campaign.id());
        marketing.domain.clock.advance(Duration.ofSeconds(1));
        marketing.runner.runNext();

        assertThat(marketing.state(id).state()).isEqualTo(AudienceExecutionState.STOPPED);
        assertThat(marketing.state(id).progress().reason()).isEqualTo("campaign-stopped");
        assertThat(marketing.state(id).progress().unreached()).isEqualTo(9);
        assertThat(marketing.queued()).hasSize(1);
    }

    private long unreached(CampaignDetails campaign) {
        return IntStream.range(1, 12)
                .filter(i -> marketing
                        .executions
                        .unreached(marketing.prod, campaign.id(), new Identity("crm", "p" + i))
                        .isPresent())
                .count();
    }

    @Test
    void takesTwelveHoursAtMostAndKnowsWhoWasNotReached() throws Exception {
        marketing.members(1, 11);
        CampaignDetails campaign = marketing.campaign(1);
        ExecutionId id = marketing.fire().id();
        assertThat(unreached(campaign)).as("it has named nobody yet").isZero();
        marketing.runner.runNext();
        assertThat(unreached(campaign)).isEqualTo(10);
        marketing.runner.runNext();
        assertThat(unreached(campaign)).isEqualTo(9);
        marketing.domain.clock.advance(Duration.ofHours(12).plusSeconds(1));
        marketing.runner.runNext();

        assertThat(marketing.state(id).state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        assertThat(marketing.state(id).progress().reason()).isEqualTo("time-is-up");
        assertThat(marketing.state(id).progress().unreached()).isEqualTo(9);
        assertThat(unreached(campaign)).isEqualTo(9);
        Page<UnreachedMember> some = marketing.executions.unreached(marketing.prod, id, Optional.empty(), 5);
        Page<UnreachedMember> rest = marketing.executions.unreached(marketing.prod, id, some.nextKey(), 5);
        assertThat(some.items()).hasSize(5);
        assertThat(rest.items()).hasSize(4).doesNotContainAnyElementsOf(some.items());
        assertThat(rest.next()).isNull();
        CampaignReports reports = marketing.domain.database.transactional(
                new CampaignReports(marketing.domain.database.entities(), marketing.domain.clock));
        assertThat(reports.report(marketing.prod, campaign.id(), Span.ALL, ZoneOffset.UTC)
                        .unreached())
                .isEqualTo(9);
        assertThat(marketing.executions.unreached(new SandboxId("dev"), campaign.id(), new Identity("crm", "p1")))
                .isEmpty();
    }

    @Test
    void keepsTheIdentityTypeWithWhichItBegan() throws Exception {
        marketing.members(1, 11);
        CampaignDetails campaign = marketing.campaign(4);
        marketing.fire();
        marketing.runner.runNext();
        marketing.runner.runNext();
        marketing.replace(
                campaign, draft -> draft.to(new CampaignDraft.Audience("email", false, marketing.audience.id())));
        for (int i = 0; i < 10; i++) {
            marketing.domain.clock.advance(Duration.ofSeconds(1));
            marketing.runner.runNext();
        }

        assertThat(marketing.queued()).hasSize(10).allSatisfy(message -> {
            assertThat(message.recipient().namespace()).isEqualTo("crm");
            assertThat(message.recipient().address())
                    .isEqualTo(message.recipient().userId() + "@example.com");
        });
    }

    @Test
    void messagesTakeAlongTheAttributesThatTheyUse() throws Exception {
        marketing.members(1, 3);
        CampaignDetails campaign = marketing.campaign(0);
        marketing.replace(
                campaign,
                draft -> draft.saying(new EmailContent(
                        "${profile.person.name.firstName|'you'}",
                        "",
                        "",
                        "${profile.personalEmail.address|''} $links.unsubscribe")));
        marketing.fire();
        marketing.runToTheEnd();

        assertThat(marketing.queued())
                .hasSize(2)
                .filteredOn(message -> message.recipient().userId().equals("p1"))
                .singleElement()
                .extracting(message -> message.recipient().profile())
                .isEqualTo(Map.of("personalEmail", Map.of("address", "p1@example.com")));
    }

    @Test
    void saysThatItsAudienceIsGone() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        ExecutionId id = marketing.fire().id();
        marketing.domain.audiences.delete(DomainFixture.MANAGER, marketing.prod, marketing.audience.id());
        marketing.runToTheEnd();

        assertThat(marketing.state(id).state()).isEqualTo(AudienceExecutionState.STOPPED);
        assertThat(marketing.state(id).progress().reason()).isEqualTo("audience-deleted");
    }

    /** An audience that is emptied in the middle of a run: whom it had is written down already. */
    @Test
    void goesOnWhenItsAudienceIsDeletedMeanwhile() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        marketing.fire();
        marketing.runner.runNext();
        marketing.domain.audiences.delete(DomainFixture.MANAGER, marketing.prod, marketing.audience.id());
        marketing.runToTheEnd();

        assertThat(marketing.queued()).hasSize(3);
    }

    /** The store as a node has it that is killed before it writes how far it got. */
    private final class CutOff extends AudienceExecutions {

        @Override
        Optional<Run> claim() {
            return marketing.executions.claim();
        }

        @Override
        int running(Run run) {
            return marketing.executions.running(run);
        }

        @Override
        void begin(Run run, String namespace, int version) {
            marketing.executions.begin(run, namespace, version);
        }

        @Override
        List<Member> nextMembers(Run run, int size) {
            return marketing.executions.nextMembers(run, size);
        }

        @Override
        void advance(Run run, String lastProfile, int sent, Instant next) {
            if (cutOff) {
                throw new IllegalStateException("killed");
            }
            marketing.executions.advance(run, lastProfile, sent, next);
        }
    }
}
