package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.campaign.CampaignList.CampaignType;
import org.declic.campaign.CampaignList.Dates;
import org.declic.campaign.CampaignList.Dates.What;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignList.Order;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the list is narrowed to: by type, tag, person and dates. */
@OnEveryDatabase
class CampaignFilterTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final Instant now;

    CampaignFilterTest(Database database) {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        now = domain.clock.instant();
    }

    @Test
    void tellsTypesApart() {
        create("Sale", new CampaignKind(Category.MARKETING, Channel.EMAIL, false), MANAGER);
        create("Order", new CampaignKind(Category.TRANSACTIONAL, Channel.EMAIL, false), MANAGER);
        create("Code", new CampaignKind(Category.TRANSACTIONAL, Channel.SMS, true), MANAGER);

        assertThat(shown(type(CampaignType.MARKETING))).containsExactly("Sale");
        assertThat(shown(type(CampaignType.TRANSACTIONAL))).containsExactlyInAnyOrder("Order", "Code");
        assertThat(shown(type(CampaignType.HIGH_THROUGHPUT))).containsExactly("Code");
        assertThat(domain.campaignList.counts(sandbox, type(CampaignType.TRANSACTIONAL)))
                .isEqualTo(Map.of(CampaignStatus.DRAFT, 2L));
    }

    @Test
    void findsAWholeTagInAnyCase() {
        tagged("First", "spring", "Paris office", "100%");
        tagged("Last", "autumn", "SPRING");
        tagged("Other", "spring sale", "1000");
        tagged("None");

        assertThat(shown(tag("Spring"))).containsExactlyInAnyOrder("First", "Last");
        assertThat(shown(tag("paris office"))).containsExactly("First");
        assertThat(shown(tag("100%"))).containsExactly("First");
        assertThat(shown(tag("pring"))).isEmpty();
        assertThat(shown(tag("' or 1=1 --"))).isEmpty();
        assertThat(shown(tag("x".repeat(4000)))).isEmpty();
    }

    @Test
    void findsWhoCreatedACampaignOrChangedItLast() {
        create("Mine", CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), MANAGER);
        CampaignDetails theirs = create("Theirs", CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), APPROVER);
        CampaignDetails both = create("Both", CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), MANAGER);
        change(both, both.draft(), ADMINISTRATOR);

        assertThat(shown(by("MIA"))).containsExactlyInAnyOrder("Mine", "Both");
        assertThat(shown(by("ada"))).containsExactly("Both");
        assertThat(shown(by("nton"))).containsExactly("Theirs");
        assertThat(shown(by("a"))).hasSize(3);
        assertThat(shown(by("%"))).isEmpty();

        change(theirs, theirs.draft(), MANAGER);

        assertThat(shown(by("mia"))).hasSize(3);
    }

    @Test
    void findsWhatWasChangedBetweenTwoMoments() {
        create("First");
        domain.clock.advance(DAY);
        create("Second");

        assertThat(shown(changed(now, null))).hasSize(2);
        assertThat(shown(changed(now.plus(DAY), null))).containsExactly("Second");
        assertThat(shown(changed(null, now.plus(DAY)))).containsExactly("First");
        assertThat(shown(changed(now.plusMillis(1), now.plus(DAY)))).isEmpty();
        assertThat(shown(changed(now.plus(DAY), now))).isEmpty();
    }

    @Test
    void findsWhatRunsBetweenTwoMoments() {
        create("Draft");
        activate("always", null, null);
        activate("planned", now.plus(DAY.multipliedBy(3)), now.plus(DAY.multipliedBy(5)));
        activate("ending", null, now.plus(DAY.multipliedBy(2)));

        assertThat(shown(running(0, 1))).containsExactlyInAnyOrder("always", "ending");
        assertThat(shown(running(2, 3))).containsExactly("always");
        assertThat(shown(running(4, 5))).containsExactlyInAnyOrder("always", "planned");
        assertThat(shown(running(5, 9))).containsExactly("always");
        assertThat(shown(running(-2, 0))).isEmpty();
        assertThat(shown(new Dates(What.RUNNING, now.plus(DAY.multipliedBy(4)), null)))
                .containsExactlyInAnyOrder("always", "planned");
        assertThat(shown(new Dates(What.RUNNING, null, now.plus(DAY)))).containsExactlyInAnyOrder("always", "ending");
        assertThat(shown(new Dates(What.RUNNING, null, null))).hasSize(4);
    }

    @Test
    void findsWhenACampaignRanThatWasStoppedOrReplaced() {
        CampaignDetails stopped = activate("stopped", null, now.plus(DAY.multipliedBy(9)));
        CampaignDetails replaced = activate("replaced", null, null);
        domain.clock.advance(DAY.multipliedBy(2));
        domain.campaigns.stop(APPROVER, sandbox, stopped.id());
        CampaignDetails draft = domain.campaigns.modify(MANAGER, sandbox, replaced.id(), Optional.empty());
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), draft.revision());

        assertThat(shown(running(0, 1))).containsExactlyInAnyOrder("stopped", "replaced");
        assertThat(shown(running(3, 4))).containsExactly("replaced");
    }

    @Test
    void narrowsByAllTogether() {
        tagged("Wanted", "spring");
        tagged("Other", "autumn");
        Filter filter = new Filter(
                "ant",
                Set.of(CampaignStatus.DRAFT),
                Set.of(Channel.EMAIL),
                CampaignType.TRANSACTIONAL,
                "spring",
                "mia",
                new Dates(What.CHANGED, now, now.plus(DAY)));

        assertThat(shown(filter)).containsExactly("Wanted");
        assertThat(domain.campaignList
                        .page(sandbox, filter, Optional.empty(), 5)
                        .items())
                .hasSize(1);
        assertThat(domain.campaignList.counts(sandbox, filter)).isEqualTo(Map.of(CampaignStatus.DRAFT, 1L));
    }

    private static Filter type(CampaignType type) {
        return new Filter("", Set.of(), Set.of(), type, "", "", Dates.ANY);
    }

    private static Filter tag(String tag) {
        return new Filter("", Set.of(), Set.of(), null, tag, "", Dates.ANY);
    }

    private static Filter by(String by) {
        return new Filter("", Set.of(), Set.of(), null, "", by, Dates.ANY);
    }

    private static Dates changed(@Nullable Instant from, @Nullable Instant until) {
        return new Dates(What.CHANGED, from, until);
    }

    private Dates running(int fromDay, int untilDay) {
        return new Dates(What.RUNNING, now.plus(DAY.multipliedBy(fromDay)), now.plus(DAY.multipliedBy(untilDay)));
    }

    private List<String> shown(Dates dates) {
        return shown(new Filter("", Set.of(), Set.of(), null, "", "", dates));
    }

    private List<String> shown(Filter filter) {
        return domain.campaignList.rows(sandbox, filter, Order.LATEST, 0, 10).stream()
                .map(CampaignSummary::name)
                .toList();
    }

    private void create(String name) {
        create(name, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), MANAGER);
    }

    private CampaignDetails create(String name, CampaignKind kind, Actor author) {
        return domain.campaigns.create(author, sandbox, kind, name);
    }

    private CampaignDetails activate(String name, @Nullable Instant start, @Nullable Instant end) {
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, name);
        CampaignDraft named = draft.draft().during(new Window(start, end, ZoneOffset.UTC));
        CampaignDetails changed = change(draft, written(named, name, named.tags()), MANAGER);
        return domain.campaigns.activate(APPROVER, sandbox, draft.id(), changed.revision());
    }

    private void tagged(String name, String... tags) {
        CampaignDetails created = create(name, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), MANAGER);
        change(created, written(created.draft(), name, List.of(tags)), MANAGER);
    }

    private CampaignDetails change(CampaignDetails campaign, CampaignDraft draft, Actor actor) {
        return domain.campaigns.change(actor, sandbox, campaign.id(), draft, campaign.revision());
    }

    private static CampaignDraft written(CampaignDraft draft, String name, List<String> tags) {
        return new CampaignDraft(
                name,
                draft.alias(),
                draft.description(),
                tags,
                draft.action(),
                draft.writing(),
                draft.audience(),
                draft.window());
    }
}
