package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;
import static org.declic.DomainFixture.VIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.content.EmailContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.DeclicException;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignVersionsTest {

    private final DomainFixture domain;
    private final Campaigns campaigns;
    private final FrozenVersions versions;
    private final SandboxId sandbox;
    private final CampaignId id;

    CampaignVersionsTest(Database database) {
        domain = new DomainFixture(database);
        campaigns = domain.campaigns;
        versions = database.transactional(new FrozenVersions(database.entities()));
        sandbox = domain.sandbox("prod").id();
        id = activate(CampaignFixture.aReadyDraft(domain, sandbox, "order")).id();
    }

    private CampaignDetails activate(CampaignDetails draft) {
        return campaigns.activate(APPROVER, sandbox, draft.id(), draft.revision());
    }

    private CampaignDetails modify() {
        return campaigns.modify(MANAGER, sandbox, id, Optional.empty());
    }

    private CampaignDetails saying(CampaignDetails draft, String subject) {
        CampaignDraft changed = draft.draft().saying(new EmailContent(subject, "", "<p>Hello</p>", "Hello"));
        return campaigns.change(MANAGER, sandbox, id, changed, draft.revision());
    }

    private static String subject(CampaignDetails campaign) {
        return ((EmailContent) campaign.draft().content()).subject();
    }

    private int liveVersion() {
        return domain.liveCampaigns.find(sandbox, "order").orElseThrow().version();
    }

    private static void conflict(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOf(ConflictException.class)
                .extracting(e -> ((DeclicException) e).code())
                .isEqualTo(code);
    }

    @Test
    void callsGoOnWithTheLiveVersionUntilTheDraftReplacesIt() {
        String before = subject(campaigns.get(sandbox, "order"));

        CampaignDetails draft = saying(modify(), "Changed");

        assertThat(draft.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(draft.besideLive()).isTrue();
        assertThat(draft.version()).isEqualTo(2);
        assertThat(campaigns.newest(sandbox, "order")).isEqualTo(draft);
        assertThat(campaigns.get(sandbox, "order"))
                .satisfies(live -> assertThat(subject(live)).isEqualTo(before))
                .extracting(CampaignDetails::status, CampaignDetails::version)
                .containsExactly(CampaignStatus.LIVE, 1);
        assertThat(liveVersion()).isOne();
        assertThatThrownBy(() -> domain.liveCampaigns.version(id, 2)).isInstanceOf(NotFoundException.class);

        domain.clock.advance(Duration.ofMinutes(1));
        CampaignDetails activated = activate(draft);

        assertThat(activated.status()).isEqualTo(CampaignStatus.LIVE);
        assertThat(activated.besideLive()).isFalse();
        assertThat(liveVersion()).isEqualTo(2);
        assertThat(domain.liveCampaigns.version(id, 2).version()).isEqualTo(2);
        assertThat(domain.liveCampaigns.version(id, 1).version()).isOne();
        assertThat(versions.history(sandbox, id))
                .containsExactly(
                        new FrozenVersions.Past(2, domain.clock.instant(), "anton"),
                        new FrozenVersions.Past(1, domain.clock.instant().minusSeconds(60), "anton"));
        assertThat(subject(versions.details(sandbox, id, 1))).isEqualTo(before);
        assertThat(subject(versions.details(sandbox, id, 2))).isEqualTo("Changed");
        assertThat(campaigns.newest(sandbox, "order")).isEqualTo(activated);
    }

    @Test
    void anOlderVersionComesBackAsADraft() {
        String first = subject(campaigns.get(sandbox, "order"));
        activate(saying(modify(), "Second"));

        CampaignDetails restored = campaigns.modify(MANAGER, sandbox, id, Optional.of(1));

        assertThat(restored.version()).isEqualTo(3);
        assertThat(subject(restored)).isEqualTo(first);
        assertThat(subject(activate(restored))).isEqualTo(first);
        assertThat(liveVersion()).isEqualTo(3);
        assertThatThrownBy(() -> campaigns.modify(MANAGER, sandbox, id, Optional.of(9)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDraftIsGivenUpAndTheLiveVersionStays() {
        CampaignDetails draft = saying(modify(), "Never sent");

        CampaignDetails live = campaigns.discard(MANAGER, sandbox, id);

        assertThat(live.status()).isEqualTo(CampaignStatus.LIVE);
        assertThat(live.version()).isOne();
        conflict("edited-meanwhile", () -> activate(draft));
        conflict("not-a-draft", () -> campaigns.discard(MANAGER, sandbox, id));
        assertThatThrownBy(() -> versions.details(sandbox, id, 2)).isInstanceOf(NotFoundException.class);
        assertThat(subject(modify())).isNotEqualTo("Never sent");
    }

    @Test
    void callersFindTheCampaignWhereItWas() {
        CampaignDetails draft = modify();
        CampaignDraft written = draft.draft();
        CampaignDraft renamed = new CampaignDraft(
                "Another name",
                "another-alias",
                written.description(),
                written.tags(),
                written.action(),
                written.writing(),
                written.audience(),
                new Window(
                        domain.clock.instant().plusSeconds(60),
                        null,
                        written.window().zone()));

        assertThatThrownBy(() -> campaigns.change(MANAGER, sandbox, id, renamed, draft.revision()))
                .isInstanceOfSatisfying(
                        InvalidDraftException.class,
                        e -> assertThat(e.violations())
                                .extracting(InvalidDraftException.Violation::field)
                                .containsExactlyInAnyOrder("alias", "start"));
        assertThat(liveVersion()).isOne();
    }

    @Test
    void oneDraftAtATimeAndOnlyBesideWhatIsActive() {
        modify();
        conflict("has-draft", this::modify);
        conflict("not-a-draft", () -> campaigns.delete(MANAGER, sandbox, id));

        campaigns.stop(APPROVER, sandbox, id);

        assertThat(campaigns.get(sandbox, "order").status()).isEqualTo(CampaignStatus.STOPPED);
        conflict("wrong-status", () -> activate(campaigns.newest(sandbox, "order")));
        campaigns.discard(MANAGER, sandbox, id);
        conflict("wrong-status", this::modify);
        CampaignDetails fresh = CampaignFixture.aReadyDraft(domain, sandbox, "fresh");
        conflict("has-draft", () -> campaigns.modify(MANAGER, sandbox, fresh.id(), Optional.empty()));
        conflict("wrong-status", () -> campaigns.discard(MANAGER, sandbox, fresh.id()));
    }

    @Test
    void needsTheRightAndTheSandbox() {
        SandboxId other = domain.sandbox("dev").id();
        assertThatThrownBy(() -> campaigns.modify(VIEWER, sandbox, id, Optional.empty()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> campaigns.modify(MANAGER, other, id, Optional.empty()))
                .isInstanceOf(NotFoundException.class);
        modify();
        assertThatThrownBy(() -> campaigns.discard(VIEWER, sandbox, id)).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> campaigns.discard(MANAGER, other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> campaigns.newest(other, id.value())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> versions.details(other, id, 1)).isInstanceOf(NotFoundException.class);
        assertThat(versions.history(other, id)).isEqualTo(List.of());
    }

    @Test
    void theReviewLooksAtTheDraft() {
        CampaignDetails draft = saying(modify(), "");

        assertThat(campaigns.review(sandbox, id))
                .anySatisfy(finding -> assertThat(finding.level()).isEqualTo(Finding.Level.ERROR));
        assertThatThrownBy(() -> activate(draft)).isInstanceOf(NotReadyException.class);
        assertThat(liveVersion()).isOne();
    }
}
