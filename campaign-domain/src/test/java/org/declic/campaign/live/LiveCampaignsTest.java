package org.declic.campaign.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import org.declic.DomainFixture;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.ActivatedCampaign.Answer;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.CampaignFixture;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.content.EmailContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LiveCampaignsTest {

    private final Database database;
    private final DomainFixture domain;
    private final LiveCampaigns live;
    private final SandboxId sandbox;

    LiveCampaignsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        live = domain.liveCampaigns;
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void findsALiveCampaignByIdAndAlias() {
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");

        ActivatedCampaign found = live.find(sandbox, campaign.id().value()).orElseThrow();

        assertThat(live.find(sandbox, "order")).contains(found);
        assertThat(found.id()).isEqualTo(campaign.id());
        assertThat(found.sandboxId()).isEqualTo(sandbox);
        assertThat(found.kind().category()).isEqualTo(Category.TRANSACTIONAL);
        assertThat(found.channel()).isEqualTo(Channel.EMAIL);
        assertThat(found.namespace()).isEqualTo("email");
        assertThat(found.version()).isOne();
        assertThat(found.answerAt(TestClock.START)).isEqualTo(Answer.ACCEPTS);
        assertThat(live.version(campaign.id(), 1)).isSameAs(live.version(campaign.id(), 1));
        assertThat(live.version(campaign.id(), 1).configurationId())
                .isEqualTo(campaign.draft().configurationId());
    }

    @Test
    void knowsWhichProfileAttributesTheContentUses() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        EmailContent content = new EmailContent(
                "${profile.person.name.firstName|'Hello'}", "", "", "${profile.points|'0'} ${context.profile.x|''}");
        CampaignDetails changed = domain.campaigns.change(
                MANAGER, sandbox, draft.id(), draft.draft().saying(content), draft.revision());
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), changed.revision());

        assertThat(live.version(draft.id(), 1).profilePaths())
                .containsExactlyInAnyOrder("person.name.firstName", "points");
    }

    @Test
    void findsNoDraftAndNothingOfAnotherSandbox() {
        CampaignFixture.aReadyDraft(domain, sandbox, "draft");
        CampaignFixture.aLiveCampaign(domain, sandbox, "order");

        assertThat(live.find(sandbox, "draft")).isEmpty();
        assertThat(live.find(sandbox, "none")).isEmpty();
        assertThat(live.find(domain.sandbox("dev").id(), "order")).isEmpty();
    }

    @Test
    void findsADraftOnceItIsActivated() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        assertThat(live.find(sandbox, "order")).isEmpty();

        domain.campaigns.activate(APPROVER, sandbox, draft.id(), draft.revision());

        assertThat(live.find(sandbox, "order")).isPresent();
    }

    @Test
    void answersFromMemoryUntilSomethingChanges() {
        CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        assertThat(live.find(sandbox, "order")).isPresent();

        behindOurBack("update campaign set status = 'STOPPED'");

        assertThat(live.find(sandbox, "order")).map(ActivatedCampaign::status).contains(CampaignStatus.LIVE);
        domain.campaigns.create(MANAGER, sandbox, CampaignKind.of(Category.MARKETING, Channel.EMAIL), "Something else");
        assertThat(live.find(sandbox, "order")).map(ActivatedCampaign::status).contains(CampaignStatus.STOPPED);
    }

    @Test
    void knowsOfAStopOnTheSameNodeAtOnce() {
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        assertThat(answer(live, "order")).isEqualTo(Answer.ACCEPTS);

        domain.campaigns.stop(APPROVER, sandbox, campaign.id());

        assertThat(answer(live, "order")).isEqualTo(Answer.STOPPED);
        assertThat(answer(live, campaign.id().value())).isEqualTo(Answer.STOPPED);
    }

    @Test
    void keepsWhatItKnowsWhenAChangeIsRolledBack() {
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        assertThat(live.find(sandbox, "order")).isPresent();
        behindOurBack("update campaign set alias = 'renamed'");

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    domain.campaigns.stop(APPROVER, sandbox, campaign.id());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(answer(live, "order")).isEqualTo(Answer.ACCEPTS);
        assertThat(domain.campaigns.find(sandbox, campaign.id().value()))
                .map(CampaignDetails::status)
                .contains(CampaignStatus.LIVE);
    }

    @Test
    void knowsOfAStopOnAnotherNodeWhenItLooksAtTheCounter() {
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        DomainFixture otherNode = domain.anotherNode();
        LiveCampaigns elsewhere = otherNode.liveCampaigns;
        otherNode.changeCounter.noticeOthers();
        assertThat(answer(elsewhere, "order")).isEqualTo(Answer.ACCEPTS);

        domain.campaigns.stop(APPROVER, sandbox, campaign.id());
        assertThat(answer(elsewhere, "order")).isEqualTo(Answer.ACCEPTS);
        otherNode.changeCounter.noticeOthers();

        assertThat(answer(elsewhere, "order")).isEqualTo(Answer.STOPPED);
    }

    @Test
    void forgetsNothingWhileTheCounterStands() {
        CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        domain.changeCounter.noticeOthers();
        assertThat(live.find(sandbox, "order")).isPresent();
        behindOurBack("update campaign set status = 'STOPPED'");

        domain.changeCounter.noticeOthers();

        assertThat(answer(live, "order")).isEqualTo(Answer.ACCEPTS);
    }

    @Test
    void keepsTheVersionOfAStoppedCampaignForWhatWasAccepted() {
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        domain.campaigns.stop(APPROVER, sandbox, campaign.id());

        CompiledVersion version = domain.anotherNode().liveCampaigns.version(campaign.id(), 1);

        assertThat(version.campaignId()).isEqualTo(campaign.id());
        assertThat(version.version()).isOne();
    }

    @Test
    void hasNoVersionThatWasNeverLive() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "draft");
        CampaignDetails campaign = CampaignFixture.aLiveCampaign(domain, sandbox, "order");

        assertThatThrownBy(() -> live.version(draft.id(), 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> live.version(campaign.id(), 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> live.version(new CampaignId("none"), 1))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("No campaign version none/1");
    }

    private Answer answer(LiveCampaigns node, String idOrAlias) {
        return node.find(sandbox, idOrAlias).orElseThrow().answerAt(domain.clock.instant());
    }

    private void behindOurBack(String sql) {
        database.inTransaction(() -> database.entities().createNativeQuery(sql).executeUpdate());
    }
}
