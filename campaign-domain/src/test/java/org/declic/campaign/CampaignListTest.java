package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.APPROVER;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.campaign.CampaignList.Column;
import org.declic.campaign.CampaignList.Filter;
import org.declic.campaign.CampaignList.Order;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CampaignListTest {

    private final DomainFixture domain;
    private final SandboxId sandbox;
    private final SandboxId other;

    CampaignListTest(Database database) {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
        other = domain.sandbox("dev").id();
    }

    @Test
    void pagesLastModifiedFirstWithoutGapsOrRepeats() {
        List<CampaignId> expected = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            domain.clock.advance(Duration.ofMillis(i % 3 == 0 ? 1 : 0)); // three in the same millisecond
            expected.add(create("Campaign " + i));
        }

        List<CampaignSummary> found = everyPage(Filter.ALL, 5);

        assertThat(found).extracting(CampaignSummary::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found)
                .isSortedAccordingTo(
                        (a, b) -> b.lastChange().at().compareTo(a.lastChange().at()));
    }

    @Test
    void pagesWhatASearchAndAStatusLeave() {
        for (int i = 0; i < 7; i++) {
            create("Sale " + i);
            create("Order " + i);
            CampaignFixture.aLiveCampaign(domain, sandbox, "sale-live-" + i);
        }

        List<CampaignSummary> drafts = everyPage(new Filter("sale", Set.of(CampaignStatus.DRAFT), Set.of()), 3);
        List<CampaignSummary> live = everyPage(new Filter("SALE", Set.of(CampaignStatus.LIVE), Set.of()), 3);

        assertThat(drafts)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(found -> found.name().startsWith("Sale"));
        assertThat(live)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(found -> found.alias().startsWith("sale-live"));
        assertThat(everyPage(new Filter("sale", Set.of(CampaignStatus.DRAFT, CampaignStatus.LIVE), Set.of()), 4))
                .hasSize(14);
        assertThat(everyPage(new Filter("sale", Set.of(CampaignStatus.STOPPED), Set.of()), 4))
                .isEmpty();
    }

    @Test
    void searchesAPartOfNameOrAliasLiterally() {
        create("100% off!");
        create("100 percent off");
        create("snake_case");
        create("snakescase");
        create("Élan vital");

        assertThat(search("100%")).containsExactly("100% off!");
        assertThat(search("off!")).containsExactly("100% off!");
        assertThat(search("%")).containsExactly("100% off!");
        assertThat(search("E_C")).containsExactly("snake_case");
        assertThat(search("_")).containsExactly("snake_case");
        assertThat(search("!")).containsExactly("100% off!");
        assertThat(search("éLAN")).containsExactly("Élan vital");
        assertThat(search("elan-v")).containsExactly("Élan vital");
        assertThat(search("' or 1=1 --")).isEmpty();
        assertThat(search("\u0000snake_")).containsExactly("snake_case");
    }

    @Test
    void showsWhatAListNeeds() {
        CampaignId id = create("Order confirmation");
        CampaignDetails draft = domain.campaigns.get(sandbox, id.value());
        CampaignDetails tagged = tag(draft, "spring", "Paris office");

        assertThat(everyPage(Filter.ALL, 1))
                .containsExactly(new CampaignSummary(
                        id,
                        "order-confirmation",
                        "Order confirmation",
                        CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                        CampaignStatus.DRAFT,
                        List.of("spring", "Paris office"),
                        null,
                        tagged.lastChange()));
    }

    @Test
    void findsATag() {
        tag(domain.campaigns.get(sandbox, create("One").value()), "Paris office", "100%");
        tag(domain.campaigns.get(sandbox, create("Two").value()), "London");

        assertThat(search("PARIS")).containsExactly("One");
        assertThat(search("0%")).containsExactly("One");
        assertThat(search("o")).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void sortsByEachColumnBothWaysAndFromAnyPlace() {
        create("berries");
        domain.clock.advance(Duration.ofSeconds(1));
        create("Apples");
        domain.clock.advance(Duration.ofSeconds(1));
        CampaignFixture.aLiveCampaign(domain, sandbox, "cherries"); // its name is Order confirmation

        assertThat(sorted(Column.NAME, false)).containsExactly("Apples", "berries", "Order confirmation");
        assertThat(sorted(Column.NAME, true)).containsExactly("Order confirmation", "berries", "Apples");
        assertThat(sorted(Column.MODIFIED, false)).containsExactly("berries", "Apples", "Order confirmation");
        assertThat(sorted(Column.STATUS, true)).first().isEqualTo("Order confirmation");
        assertThat(domain.campaignList.rows(sandbox, Filter.ALL, new Order(Column.NAME, false), 1, 1))
                .extracting(CampaignSummary::name)
                .containsExactly("berries");
    }

    @Test
    void countsWhatASearchAndAChannelLeaveByStatus() {
        create("Sale 1");
        create("Sale 2");
        create("Order");
        CampaignFixture.aLiveCampaign(domain, sandbox, "sale-live");

        assertThat(domain.campaignList.counts(sandbox, Filter.ALL))
                .isEqualTo(Map.of(CampaignStatus.DRAFT, 3L, CampaignStatus.LIVE, 1L));
        assertThat(domain.campaignList.counts(sandbox, new Filter("sale", Set.of(), Set.of(Channel.EMAIL))))
                .isEqualTo(Map.of(CampaignStatus.DRAFT, 2L, CampaignStatus.LIVE, 1L));
        assertThat(domain.campaignList.counts(sandbox, new Filter("sale", Set.of(), Set.of(Channel.SMS))))
                .isEmpty();
        assertThat(domain.campaignList.counts(other, Filter.ALL)).isEmpty();
    }

    @Test
    void tellsWhenAScheduledCampaignBeginsAndALiveOneEnds() {
        Instant start = domain.clock.instant().plus(Duration.ofHours(1));
        Instant end = start.plus(Duration.ofHours(1));
        CampaignDetails draft = CampaignFixture.aReadyDraft(domain, sandbox, "planned");
        CampaignDraft planned = draft.draft().during(new Window(start, end, ZoneOffset.UTC));
        int revision = domain.campaigns
                .change(MANAGER, sandbox, draft.id(), planned, draft.revision())
                .revision();
        domain.campaigns.activate(APPROVER, sandbox, draft.id(), revision);

        assertThat(everyPage(Filter.ALL, 1)).extracting(CampaignSummary::turn).containsExactly(start);

        domain.clock.advance(Duration.ofHours(1));
        domain.campaigns.followClock();

        assertThat(everyPage(Filter.ALL, 1)).extracting(CampaignSummary::turn).containsExactly(end);
    }

    @Test
    void namesTheCampaignsOfTheSandbox() {
        CampaignId first = create("First");
        CampaignId second = create("Second");

        assertThat(domain.campaigns.names(sandbox, Set.of(first, second, new CampaignId("none"))))
                .isEqualTo(Map.of(first, "First", second, "Second"));
        assertThat(domain.campaigns.names(other, Set.of(first))).isEmpty();
        assertThat(domain.campaigns.names(sandbox, Set.of())).isEmpty();
    }

    @Test
    void showsNothingOfAnotherSandbox() {
        create("Here");

        assertThat(domain.campaignList
                        .page(other, Filter.ALL, Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void startsAgainWithADamagedKey() {
        create("Here");

        assertThat(domain.campaignList
                        .page(sandbox, Filter.ALL, Optional.of("+999999999-01-01T00:00:00Z~\u0000"), 10)
                        .items())
                .hasSize(1);
    }

    private CampaignId create(String name) {
        return domain.campaigns
                .create(MANAGER, sandbox, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), name)
                .id();
    }

    private CampaignDetails tag(CampaignDetails campaign, String... tags) {
        CampaignDraft draft = campaign.draft();
        CampaignDraft tagged = new CampaignDraft(
                draft.name(),
                draft.alias(),
                draft.description(),
                List.of(tags),
                draft.action(),
                draft.writing(),
                draft.audience(),
                draft.window());
        return domain.campaigns.change(MANAGER, sandbox, campaign.id(), tagged, campaign.revision());
    }

    private List<String> sorted(Column column, boolean descending) {
        return domain.campaignList.rows(sandbox, Filter.ALL, new Order(column, descending), 0, 10).stream()
                .map(CampaignSummary::name)
                .toList();
    }

    private List<String> search(String part) {
        return everyPage(new Filter(part, Collections.emptySet(), Set.of()), 10).stream()
                .map(CampaignSummary::name)
                .toList();
    }

    private List<CampaignSummary> everyPage(Filter filter, int size) {
        List<CampaignSummary> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CampaignSummary> page = domain.campaignList.page(sandbox, filter, after, size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.items());
            after = page.nextKey();
        } while (after.isPresent());
        return found;
    }
}
