package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
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

        List<CampaignSummary> found = everyPage(CampaignFilter.ALL, 5);

        assertThat(found).extracting(CampaignSummary::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).isSortedAccordingTo((a, b) -> b.modifiedAt().compareTo(a.modifiedAt()));
    }

    @Test
    void pagesWhatASearchAndAStatusLeave() {
        for (int i = 0; i < 7; i++) {
            create("Sale " + i);
            create("Order " + i);
            CampaignFixture.aLiveCampaign(domain, sandbox, "sale-live-" + i);
        }

        List<CampaignSummary> drafts = everyPage(new CampaignFilter("sale", Set.of(CampaignStatus.DRAFT), Set.of()), 3);
        List<CampaignSummary> live = everyPage(new CampaignFilter("SALE", Set.of(CampaignStatus.LIVE), Set.of()), 3);

        assertThat(drafts)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(found -> found.name().startsWith("Sale"));
        assertThat(live)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .allMatch(found -> found.alias().startsWith("sale-live"));
        assertThat(everyPage(
                        new CampaignFilter("sale", Set.of(CampaignStatus.DRAFT, CampaignStatus.LIVE), Set.of()), 4))
                .hasSize(14);
        assertThat(everyPage(new CampaignFilter("sale", Set.of(CampaignStatus.STOPPED), Set.of()), 4))
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

        assertThat(everyPage(CampaignFilter.ALL, 1))
                .containsExactly(new CampaignSummary(
                        id,
                        "order-confirmation",
                        "Order confirmation",
                        CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                        CampaignStatus.DRAFT,
                        domain.clock.instant(),
                        "mia"));
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

        assertThat(domain.campaigns
                        .page(other, CampaignFilter.ALL, Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    void startsAgainWithADamagedKey() {
        create("Here");

        assertThat(domain.campaigns
                        .page(sandbox, CampaignFilter.ALL, Optional.of("+999999999-01-01T00:00:00Z~\u0000"), 10)
                        .items())
                .hasSize(1);
    }

    private CampaignId create(String name) {
        return domain.campaigns
                .create(MANAGER, sandbox, CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), name)
                .id();
    }

    private List<String> search(String part) {
        return everyPage(new CampaignFilter(part, Collections.emptySet(), Set.of()), 10).stream()
                .map(CampaignSummary::name)
                .toList();
    }

    private List<CampaignSummary> everyPage(CampaignFilter filter, int size) {
        List<CampaignSummary> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CampaignSummary> page = domain.campaigns.page(sandbox, filter, after, size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.items());
            after = page.nextKey();
        } while (after.isPresent());
        return found;
    }
}
