package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.access.MissingRightException;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.content.EmailContent;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignsTest {

    private static final Instant START = TestClock.START;

    private final Database database;
    private final DomainFixture domain;
    private final Campaigns campaigns;
    private final SandboxId sandbox;
    private final SandboxId other;

    CampaignsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        campaigns = domain.campaigns;
        sandbox = domain.sandbox("prod").id();
        other = domain.sandbox("dev").id();
    }

    @Test
    void createsADraftThatIsFoundByIdAndAlias() {
        CampaignDraft draft = new CampaignDraft(
                "Commande confirmée 😀",
                "order",
                "What we say\nafter an order",
                List.of("shop", "é"),
                new Action("", true, false),
                new Writing(
                        new EmailContent("Sübject", "pre\u0000header", "<p>".repeat(50_000), "text"),
                        new DeclaredContext("{\"order\": {\"number\": 17}}")),
                new Audience("ecid", false),
                new Window(START.plusSeconds(60), START.plusSeconds(120), ZoneId.of("Europe/Paris")));

        CampaignDetails created =
                campaigns.create(MANAGER, sandbox, CampaignKind.of(Category.MARKETING, Channel.EMAIL), draft);

        assertThat(campaigns.find(sandbox, created.id().value())).contains(created);
        assertThat(campaigns.find(sandbox, "order")).contains(created);
        assertThat(created.draft()).isEqualTo(draft);
        assertThat(created.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(created.editable()).isTrue();
        assertThat(created.category()).isEqualTo(Category.MARKETING);
        assertThat(created.version()).isOne();
        assertThat(created.lastChange().by()).isEqualTo("mia");
        assertThat(created.lastChange().at()).isEqualTo(START);
        assertThat(created.lifetime().activatedAt()).isNull();
    }

    @Test
    void makesAFreeAliasFromTheName() {
        assertThat(create("Été à Paris!").draft().alias()).isEqualTo("ete-a-paris");
        assertThat(create("Ete a Paris").draft().alias()).isEqualTo("ete-a-paris-2");
        assertThat(create("ÉTÉ À PARIS").draft().alias()).isEqualTo("ete-a-paris-3");
        assertThat(campaigns
                        .create(MANAGER, other, CampaignKind.of(Category.MARKETING, Channel.EMAIL), "Été à Paris")
                        .draft()
                        .alias())
                .isEqualTo("ete-a-paris");
    }

    @Test
    void takesAnAliasOnceInASandbox() {
        CampaignDetails first = campaigns.create(
                MANAGER,
                sandbox,
                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                CampaignDraft.named("A", "a", Channel.EMAIL));
        CampaignDetails second = campaigns.create(
                MANAGER,
                sandbox,
                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                CampaignDraft.named("B", "b", Channel.EMAIL));

        assertThat(violations(() -> campaigns.create(
                        MANAGER,
                        sandbox,
                        CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                        CampaignDraft.named("C", "a", Channel.EMAIL))))
                .containsExactly(new Violation("alias", "taken"));
        assertThat(violations(() -> change(second, CampaignDraft.named("B", "a", Channel.EMAIL))))
                .containsExactly(new Violation("alias", "taken"));
        assertThat(violations(
                        () -> change(second, CampaignDraft.named("B", first.id().value(), Channel.EMAIL))))
                .containsExactly(new Violation("alias", "taken"));
        assertThat(campaigns
                        .create(
                                MANAGER,
                                other,
                                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                                CampaignDraft.named("C", "a", Channel.EMAIL))
                        .draft()
                        .alias())
                .isEqualTo("a");
    }

    @Test
    void changesADraftAndItsRevision() {
        CampaignDetails created = create("Before");
        domain.clock.advance(Duration.ofMinutes(1));
        CampaignDraft draft =
                CampaignDraft.named("After", "after", Channel.EMAIL).saying(CampaignFixture.someContent());

        CampaignDetails changed = change(created, draft);

        assertThat(campaigns.find(sandbox, "after")).contains(changed);
        assertThat(campaigns.find(sandbox, "before")).isEmpty();
        assertThat(changed.draft()).isEqualTo(draft);
        assertThat(changed.revision()).isGreaterThan(created.revision());
        assertThat(changed.lastChange().at()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void raisesTheRevisionWhenOnlyTheContentChanges() {
        CampaignDetails created = create("Before");

        CampaignDetails changed = change(created, created.draft().saying(CampaignFixture.someContent()));

        assertThat(changed.revision()).isGreaterThan(created.revision());
        assertThat(conflict(() -> change(created, created.draft()))).isEqualTo("edited-meanwhile");
    }

    @Test
    void changesADraftThatIsNamedByItsAlias() {
        CampaignDetails created = create("Before");

        CampaignDetails changed = campaigns.change(
                MANAGER,
                sandbox,
                new CampaignId("before"),
                CampaignDraft.named("After", "before", Channel.EMAIL),
                created.revision());

        assertThat(changed.draft().name()).isEqualTo("After");
    }

    @Test
    void refusesAChangeThatWasMadeOnAnOldRevision() {
        CampaignDetails created = create("First");
        CampaignDetails second = change(created, CampaignDraft.named("Second", "first", Channel.EMAIL));

        assertThat(conflict(() -> change(created, CampaignDraft.named("Third", "first", Channel.EMAIL))))
                .isEqualTo("edited-meanwhile");
        assertThat(campaigns.find(sandbox, created.id().value())).contains(second);
    }

    @Test
    void storesNothingThatBreaksRules() {
        CampaignDetails created = create("First");

        assertThat(violations(() -> change(created, CampaignDraft.named("", "first", Channel.EMAIL))))
                .containsExactly(new Violation("name", "required"));
        assertThatThrownBy(() -> create("")).isInstanceOf(InvalidDraftException.class);

        assertThat(campaigns.find(sandbox, created.id().value())).contains(created);
        assertThat(database.rows("campaign")).isOne();
    }

    @Test
    void duplicatesACampaignAsANewDraft() {
        CampaignDetails original = CampaignFixture.aLiveCampaign(domain, sandbox, "order");

        CampaignDetails copy = campaigns.duplicate(MANAGER, sandbox, original.id(), "Order confirmation");

        assertThat(copy.id()).isNotEqualTo(original.id());
        assertThat(copy.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(copy.category()).isEqualTo(original.category());
        assertThat(copy.draft().alias()).isEqualTo("order-confirmation");
        assertThat(copy.draft().content()).isEqualTo(original.draft().content());
        assertThat(copy.draft().configurationId()).isEqualTo(original.draft().configurationId());
        assertThat(campaigns.find(sandbox, original.id().value())).contains(original);
    }

    @Test
    void deletesADraftAndFreesItsAlias() {
        CampaignDetails created = create("First");

        campaigns.delete(MANAGER, sandbox, created.id());

        assertThat(campaigns.find(sandbox, created.id().value())).isEmpty();
        assertThat(database.rows("campaign_version")).isZero();
        assertThat(create("First").draft().alias()).isEqualTo("first");
    }

    @Test
    void neitherChangesNorDeletesWhatIsNoDraft() {
        CampaignDetails live = CampaignFixture.aLiveCampaign(domain, sandbox, "order");

        assertThat(live.editable()).isFalse();
        assertThat(conflict(() -> change(live, live.draft()))).isEqualTo("not-a-draft");
        assertThat(conflict(() -> campaigns.delete(MANAGER, sandbox, live.id())))
                .isEqualTo("not-a-draft");
        assertThat(campaigns.find(sandbox, live.id().value())).contains(live);
    }

    @Test
    void archivesWhatHasEndedAndKeepsItsAlias() {
        CampaignDetails live = CampaignFixture.aLiveCampaign(domain, sandbox, "order");
        CampaignDetails draft = create("First");
        assertThat(conflict(() -> campaigns.archive(MANAGER, sandbox, live.id())))
                .isEqualTo("wrong-status");
        assertThat(conflict(() -> campaigns.archive(MANAGER, sandbox, draft.id())))
                .isEqualTo("wrong-status");
        campaigns.stop(DomainFixture.APPROVER, sandbox, live.id());

        campaigns.archive(MANAGER, sandbox, live.id());

        CampaignDetails archived = campaigns.get(sandbox, "order");
        assertThat(archived.status()).isEqualTo(CampaignStatus.ARCHIVED);
        assertThat(archived.lifetime().endedAt()).isNotNull();
        assertThat(campaigns.freeAlias(sandbox, "Order")).isEqualTo("order-2");
        assertThat(conflict(() -> campaigns.archive(MANAGER, sandbox, live.id())))
                .isEqualTo("wrong-status");
    }

    @Test
    void isNotThereForAnotherSandbox() {
        CampaignDetails created = CampaignFixture.aReadyDraft(domain, sandbox, "order");
        CampaignId id = created.id();
        Actor actor = DomainFixture.ADMINISTRATOR;

        assertThat(campaigns.find(other, id.value())).isEmpty();
        assertThat(campaigns.find(other, "order")).isEmpty();
        for (Runnable command : List.<Runnable>of(
                () -> campaigns.change(actor, other, id, created.draft(), created.revision()),
                () -> campaigns.duplicate(actor, other, id, "Copy"),
                () -> campaigns.delete(actor, other, id),
                () -> campaigns.review(other, id),
                () -> campaigns.activate(actor, other, id, created.revision()),
                () -> campaigns.stop(actor, other, id),
                () -> campaigns.archive(actor, other, id))) {
            assertThatThrownBy(command::run)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessage("No campaign " + id);
        }
        assertThat(campaigns.find(sandbox, id.value())).contains(created);
    }

    @Test
    void doesNotFindWhatNoIdCanBe() {
        assertThat(campaigns.find(sandbox, "")).isEmpty();
        assertThat(campaigns.find(sandbox, "\u0000")).isEmpty();
        assertThat(campaigns.find(sandbox, "' or '1'='1")).isEmpty();
        assertThat(campaigns.find(sandbox, "x".repeat(10_000))).isEmpty();
        assertThat(domain.liveCampaigns.find(sandbox, "\u0000")).isEmpty();
    }

    @Test
    void letsAViewerChangeNothing() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "draft");
        CampaignDetails live = CampaignFixture.aLiveCampaign(domain, sandbox, "live");

        refusesEditing(DomainFixture.VIEWER, draft);
        refusesPublishing(DomainFixture.VIEWER, draft, live);
        assertThat(database.rows("campaign")).isEqualTo(2);
    }

    @Test
    void letsAManagerEditButNotPublish() {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "draft");
        CampaignDetails live = CampaignFixture.aLiveCampaign(domain, sandbox, "live");

        refusesPublishing(MANAGER, draft, live);
        edits(MANAGER, draft);
    }

    @Test
    void letsApproversAndAdministratorsEditAndPublish() {
        for (Actor actor : List.of(DomainFixture.APPROVER, DomainFixture.ADMINISTRATOR)) {
            CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "draft");
            edits(actor, draft);
            CampaignDetails ready = CampaignFixture.aReadyDraft(domain, sandbox, "ready-" + actor.name());
            assertThat(campaigns
                            .activate(actor, sandbox, ready.id(), ready.revision())
                            .status())
                    .isEqualTo(CampaignStatus.LIVE);
            assertThat(campaigns.stop(actor, sandbox, ready.id()).status()).isEqualTo(CampaignStatus.STOPPED);
        }
    }

    @Test
    void announcesEveryChange() {
        long before = domain.changeCounter.current();
        CampaignDetails created = create("First");
        CampaignDetails changed = change(created, CampaignDraft.named("Second", "second", Channel.EMAIL));
        campaigns.duplicate(MANAGER, sandbox, changed.id(), "Third");
        campaigns.delete(MANAGER, sandbox, changed.id());

        assertThat(domain.changeCounter.current()).isEqualTo(before + 4);
    }

    private void edits(Actor actor, CampaignDetails draft) {
        CampaignDetails changed = campaigns.change(actor, sandbox, draft.id(), draft.draft(), draft.revision());
        CampaignDetails copy = campaigns.duplicate(actor, sandbox, changed.id(), "Copy");
        campaigns.delete(actor, sandbox, copy.id());
        campaigns.delete(actor, sandbox, changed.id());
        CampaignId created = campaigns
                .create(actor, sandbox, CampaignKind.of(Category.MARKETING, Channel.EMAIL), "New")
                .id();
        campaigns.delete(actor, sandbox, created);
        assertThat(campaigns.find(sandbox, draft.id().value())).isEmpty();
    }

    private void refusesEditing(Actor actor, CampaignDetails draft) {
        refuses(() -> campaigns.create(actor, sandbox, CampaignKind.of(Category.MARKETING, Channel.EMAIL), "New"));
        refuses(() -> campaigns.create(
                actor,
                sandbox,
                CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                CampaignDraft.named("New", "new", Channel.EMAIL)));
        refuses(() -> campaigns.change(actor, sandbox, draft.id(), draft.draft(), draft.revision()));
        refuses(() -> campaigns.duplicate(actor, sandbox, draft.id(), "Copy"));
        refuses(() -> campaigns.delete(actor, sandbox, draft.id()));
        refuses(() -> campaigns.archive(actor, sandbox, draft.id()));
    }

    private void refusesPublishing(Actor actor, CampaignDetails draft, CampaignDetails live) {
        refuses(() -> campaigns.activate(actor, sandbox, draft.id(), draft.revision()));
        refuses(() -> campaigns.stop(actor, sandbox, live.id()));
    }

    private static void refuses(Runnable command) {
        assertThatThrownBy(command::run).isInstanceOf(MissingRightException.class);
    }

    private CampaignDetails create(String name) {
        return campaigns.create(MANAGER, sandbox, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), name);
    }

    private CampaignDetails change(CampaignDetails seen, CampaignDraft draft) {
        return campaigns.change(MANAGER, sandbox, seen.id(), draft, seen.revision());
    }

    private static List<Violation> violations(Runnable command) {
        return catchThrowableOfType(InvalidDraftException.class, command::run).violations();
    }

    private static String conflict(Runnable command) {
        return catchThrowableOfType(ConflictException.class, command::run).code();
    }
}
