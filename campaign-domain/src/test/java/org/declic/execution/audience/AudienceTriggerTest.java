package org.declic.execution.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.campaign.CampaignFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.ExecutionId;
import org.declic.execution.Refusal;
import org.declic.execution.RequestFingerprint;
import org.declic.execution.TriggerRefusedException;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AudienceTriggerTest {

    private final MarketingFixture marketing;

    AudienceTriggerTest(Database database) throws Exception {
        marketing = new MarketingFixture(database);
    }

    @AfterEach
    void stop() {
        marketing.close();
    }

    @Test
    void aRepetitionIsTheSameExecution() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        AudienceExecution first = marketing.fire();
        marketing.runToTheEnd();

        assertThat(marketing.fire().id()).isEqualTo(first.id());
        assertThat(marketing.fire().state()).isEqualTo(AudienceExecutionState.SUCCEEDED);
        marketing.runToTheEnd();
        assertThat(marketing.queued()).hasSize(3);
        assertThat(catchThrowableOfType(
                                TriggerRefusedException.class,
                                () -> marketing.trigger.fire(marketing.request("r-1", Map.of("offer", "20 %"))))
                        .refusal())
                .isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void waitsForItsTimeUnlessItIsTakenBack() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        Instant time = TestClock.START.plus(Duration.ofHours(1));
        ExecutionId id = marketing.trigger.fire(marketing.at(time)).id();
        marketing.domain.clock.advance(Duration.ofMinutes(59));
        assertThat(marketing.runner.runNext()).isFalse();
        marketing.domain.clock.advance(Duration.ofMinutes(1));
        marketing.runToTheEnd();
        assertThat(marketing.queued()).hasSize(3);
        assertThatThrownBy(() -> marketing.executions.cancel(DomainFixture.MANAGER, marketing.prod, id))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsHeldAndResumedStillWaitsForItsTime() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        ExecutionId id = marketing
                .trigger
                .fire(marketing.at(TestClock.START.plus(Duration.ofHours(1))))
                .id();
        marketing.executions.pause(DomainFixture.APPROVER, marketing.prod, id);
        marketing.executions.resume(DomainFixture.APPROVER, marketing.prod, id);
        AuditFilter executions = new AuditFilter("", "", Set.of(AuditedKind.AUDIENCE_EXECUTION), Set.of(), null, null);
        assertThat(marketing
                        .domain
                        .auditLog
                        .page(marketing.prod, executions, Optional.empty(), 9)
                        .items())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.PAUSED, AuditAction.RESUMED);

        assertThat(marketing.runner.runNext()).isFalse();
        marketing.domain.clock.advance(Duration.ofHours(1));
        marketing.runToTheEnd();
        assertThat(marketing.queued()).hasSize(3);
    }

    @Test
    void whatIsHeldBeforeItsTimeCanBeTakenBack() {
        marketing.members(1, 4);
        marketing.campaign(0);
        AudienceExecution later = marketing.trigger.fire(marketing.at(TestClock.START.plus(Duration.ofHours(1))));
        AudienceExecution held = marketing.executions.pause(DomainFixture.APPROVER, marketing.prod, later.id());

        assertThat(held.isWaiting()).isTrue();
        marketing.executions.cancel(DomainFixture.MANAGER, marketing.prod, later.id());
        assertThat(marketing.executions.find(marketing.prod, later.id())).isEmpty();
    }

    @Test
    void tellsTheNextScheduleOfEachCampaign() {
        marketing.members(1, 2);
        CampaignId sale = marketing.campaign(0).id();
        List<CampaignId> asked = List.of(sale, new CampaignId("another"));
        assertThat(marketing.executions.nextSchedules(marketing.prod, asked)).isEmpty();
        Instant next = TestClock.START.plusSeconds(60);
        marketing.trigger.fire(marketing.at(next.plusSeconds(60), "second"));
        marketing.trigger.fire(marketing.at(next, "first"));
        marketing.fire();

        assertThat(marketing.executions.nextSchedules(marketing.prod, asked)).isEqualTo(Map.of(sale, next));
        assertThat(marketing.executions.nextSchedules(marketing.prod, List.of()))
                .isEmpty();
        assertThat(marketing.executions.nextSchedules(new SandboxId("dev"), asked))
                .isEmpty();
    }

    @Test
    void whatIsTakenBackIsNeverSent() throws Exception {
        marketing.members(1, 4);
        marketing.campaign(0);
        ExecutionId id = marketing
                .trigger
                .fire(marketing.at(TestClock.START.plusSeconds(60)))
                .id();
        marketing.executions.cancel(DomainFixture.MANAGER, marketing.prod, id);
        marketing.domain.clock.advance(Duration.ofHours(1));

        assertThat(marketing.runner.runNext()).isFalse();
        assertThat(marketing.executions.find(marketing.prod, id)).isEmpty();
        assertThat(marketing.queued()).isEmpty();
    }

    @Test
    void refusesATimeThatIsOverOrFarAndAnAudienceThatThereIsNot() {
        marketing.members(1, 2);
        marketing.campaign(0);

        assertThat(violations(marketing.at(TestClock.START))).containsExactly("/schedule/executeAt");
        assertThat(violations(marketing.at(TestClock.START.plus(Duration.ofDays(367)))))
                .containsExactly("/schedule/executeAt");
        assertThat(violations(new RequestedAudienceExecution(
                        marketing.prod,
                        "client",
                        "r",
                        "sale",
                        Optional.of("no-such-audience"),
                        Map.of(),
                        Optional.empty(),
                        RequestFingerprint.of(new byte[0]))))
                .containsExactly("/audience/id");
        marketing.domain.audiences.delete(DomainFixture.MANAGER, marketing.prod, marketing.audience.id());
        assertThat(violations(marketing.request("r-2", Map.of()))).containsExactly("/audience/id");
    }

    @Test
    void onlyMarketingIsForAnAudience() {
        CampaignFixture.aLiveCampaign(marketing.domain, marketing.prod, "sale");

        assertThat(catchThrowableOfType(TriggerRefusedException.class, marketing::fire)
                        .refusal())
                .isEqualTo(Refusal.WRONG_CAMPAIGN_KIND);
    }

    private Set<String> violations(RequestedAudienceExecution requested) {
        return catchThrowableOfType(TriggerRefusedException.class, () -> marketing.trigger.fire(requested))
                .report()
                .messages()
                .keySet();
    }
}
