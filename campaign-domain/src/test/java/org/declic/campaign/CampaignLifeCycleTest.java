package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.declic.DomainFixture;
import org.declic.campaign.Finding.Level;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignLifeCycleTest {

    private static final Instant NOW = TestClock.START;
    private static final Instant SOON = NOW.plusSeconds(600);
    private static final Instant LATER = NOW.plusSeconds(1200);

    private final DomainFixture domain;
    private final Campaigns campaigns;
    private final SandboxId sandbox;

    CampaignLifeCycleTest(Database database) {
        domain = new DomainFixture(database);
        campaigns = domain.campaigns;
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void goesLiveAtOnceWithoutAWindow() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");

        CampaignDetails live = activate(draft);

        assertThat(live.status()).isEqualTo(CampaignStatus.LIVE);
        assertThat(live.lifetime().activatedAt()).isEqualTo(NOW);
        assertThat(live.version()).isOne();
        assertThat(live.draft()).isEqualTo(draft.draft());
        assertThat(campaigns.find(sandbox, draft.id().value())).contains(live);
    }

    @Test
    void goesLiveWhenItsWindowHasJustOpened() {
        assertThat(activate(draftDuring(NOW, null)).status()).isEqualTo(CampaignStatus.LIVE);
    }

    @Test
    void isScheduledUntilItsWindowOpensAndCompletedWhenItIsOver() {
        CampaignId id = activate(draftDuring(SOON, LATER)).id();
        assertThat(status(id)).isEqualTo(CampaignStatus.SCHEDULED);

        domain.clock.advance(Duration.ofSeconds(599));
        campaigns.followClock();
        assertThat(status(id)).isEqualTo(CampaignStatus.SCHEDULED);

        domain.clock.advance(Duration.ofSeconds(1));
        campaigns.followClock();
        assertThat(status(id)).isEqualTo(CampaignStatus.LIVE);

        domain.clock.advance(Duration.ofSeconds(599));
        campaigns.followClock();
        assertThat(status(id)).isEqualTo(CampaignStatus.LIVE);

        domain.clock.advance(Duration.ofSeconds(1));
        campaigns.followClock();
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(campaigns.find(sandbox, id.value()))
                .map(details -> details.lifetime().endedAt())
                .contains(LATER);
    }

    @Test
    void completesAScheduledCampaignWhoseWholeWindowWasMissed() {
        CampaignId id = activate(draftDuring(SOON, LATER)).id();
        domain.clock.advance(Duration.ofDays(1));

        campaigns.followClock();

        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void leavesDraftsAndEndedCampaignsToThemselves() {
        CampaignId draft = draftDuring(null, SOON).id();
        CampaignId stopped = activate(CampaignFixture.aReadyDraft(domain, sandbox, "stopped"))
                .id();
        campaigns.stop(APPROVER, sandbox, stopped);
        domain.clock.advance(Duration.ofDays(1));
        long before = domain.changeCounter.current();

        campaigns.followClock();

        assertThat(status(draft)).isEqualTo(CampaignStatus.DRAFT);
        assertThat(status(stopped)).isEqualTo(CampaignStatus.STOPPED);
        assertThat(domain.changeCounter.current()).isEqualTo(before);
    }

    @Test
    void stopsForGood() {
        CampaignDetails live = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        domain.clock.advance(Duration.ofMinutes(1));

        CampaignDetails stopped = campaigns.stop(APPROVER, sandbox, live.id());

        assertThat(stopped.status()).isEqualTo(CampaignStatus.STOPPED);
        assertThat(stopped.lifetime().endedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(stopped.lastChange().by()).isEqualTo("anton");
        assertThat(conflict(() -> campaigns.stop(APPROVER, sandbox, live.id()))).isEqualTo("wrong-status");
        assertThat(conflict(() -> activate(stopped))).isEqualTo("wrong-status");
        assertThat(campaigns.find(sandbox, live.id().value())).contains(stopped);
    }

    @Test
    void stopsAScheduledCampaignButNoDraft() {
        CampaignDetails scheduled = activate(draftDuring(SOON, null));
        CampaignDetails draft = draftDuring(null, null);

        assertThat(campaigns.stop(APPROVER, sandbox, scheduled.id()).status()).isEqualTo(CampaignStatus.STOPPED);
        assertThat(conflict(() -> campaigns.stop(APPROVER, sandbox, draft.id())))
                .isEqualTo("wrong-status");
    }

    @Test
    void isActivatedOnceEvenWhenItsWindowOpensBeforeTheClockWasFollowed() {
        CampaignDetails scheduled = activate(draftDuring(SOON, null));
        assertThat(conflict(() -> activate(scheduled))).isEqualTo("wrong-status");
        domain.clock.advance(Duration.ofDays(1));

        assertThat(conflict(() -> activate(scheduled))).isEqualTo("wrong-status");

        assertThat(campaigns.find(sandbox, scheduled.id().value())).contains(scheduled);
        campaigns.followClock();
        assertThat(status(scheduled.id())).isEqualTo(CampaignStatus.LIVE);
    }

    @Test
    void isNotActivatedOnAnOldRevision() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        campaigns.change(MANAGER, sandbox, draft.id(), draft.draft(), draft.revision());

        assertThat(conflict(() -> activate(draft))).isEqualTo("edited-meanwhile");
        assertThat(status(draft.id())).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void isNotActivatedWhileTheReviewFindsErrors() {
        CampaignDetails draft =
                campaigns.create(MANAGER, sandbox, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), "Empty");

        NotReadyException refused = catchThrowableOfType(NotReadyException.class, () -> activate(draft));

        assertThat(refused.findings()).isEqualTo(campaigns.review(sandbox, draft.id()));
        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly("configuration-missing", "subject-missing", "content-empty");
        assertThat(status(draft.id())).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void isActivatedWithWarnings() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        CampaignDetails htmlOnly = campaigns.change(
                MANAGER,
                sandbox,
                draft.id(),
                draft.draft().saying(new org.declic.content.EmailContent("Subject", "", "<p>Hello</p>", "")),
                draft.revision());

        assertThat(campaigns.review(sandbox, draft.id()))
                .extracting(Finding::level)
                .containsExactly(Level.WARNING);
        assertThat(activate(htmlOnly).status()).isEqualTo(CampaignStatus.LIVE);
    }

    @Test
    void reviewsTheConfigurationInItsPresentState() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        assertThat(campaigns.review(sandbox, draft.id())).isEmpty();

        ChannelConfiguration configuration = domain.configurations.all(sandbox).get(0);
        domain.configurations.deactivate(ADMINISTRATOR, sandbox, configuration.id());

        assertThat(campaigns.review(sandbox, draft.id()))
                .extracting(Finding::code)
                .containsExactly("configuration-inactive");
    }

    @Test
    void doesNotTakeAConfigurationOfAnotherSandbox() {
        SandboxId other = domain.sandbox("dev").id();
        ChannelConfiguration foreign = ConfigurationFixture.anActiveConfiguration(domain, other);
        CampaignDetails draft = campaigns.create(
                MANAGER,
                sandbox,
                CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                CampaignFixture.aDraft("order", foreign));

        assertThat(campaigns.review(sandbox, draft.id()))
                .extracting(Finding::code)
                .containsExactly("configuration-missing");
    }

    @Test
    void followsManyCampaignsAtOnceAcrossSandboxes() {
        SandboxId other = domain.sandbox("dev").id();
        List<CampaignId> ids = List.of(
                activate(draftDuring(SOON, null)).id(),
                activate(draftDuring(SOON, LATER)).id());
        CampaignId foreign =
                CampaignFixture.aLiveCampaign(domain, other, "order").id();
        domain.clock.advance(Duration.ofMinutes(10));
        long before = domain.changeCounter.current();

        campaigns.followClock();
        campaigns.followClock();

        assertThat(ids).allMatch(id -> status(id) == CampaignStatus.LIVE);
        assertThat(campaigns.find(other, foreign.value()))
                .map(CampaignDetails::status)
                .contains(CampaignStatus.LIVE);
        assertThat(domain.changeCounter.current()).isEqualTo(before + ids.size());
    }

    private CampaignDetails draftDuring(@Nullable Instant start, @Nullable Instant end) {
        CampaignDetails draft =
                CampaignFixture.aReadyDraft(domain, sandbox, "timed-" + domain.database.rows("campaign"));
        return campaigns.change(
                MANAGER,
                sandbox,
                draft.id(),
                draft.draft().during(new Window(start, end, ZoneOffset.UTC)),
                draft.revision());
    }

    private CampaignDetails activate(CampaignDetails seen) {
        return campaigns.activate(APPROVER, sandbox, seen.id(), seen.revision());
    }

    private CampaignStatus status(CampaignId id) {
        return campaigns.find(sandbox, id.value()).orElseThrow().status();
    }

    private static String conflict(Runnable command) {
        return catchThrowableOfType(ConflictException.class, command::run).code();
    }
}
