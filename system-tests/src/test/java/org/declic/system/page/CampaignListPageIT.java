package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of campaigns: searched while typing, narrowed, sorted, turned. Each test looks at campaigns with a tag of its own. */
@ExtendWith({SharedServers.class, Browsers.class})
class CampaignListPageIT {

    private final DeclicServer declic;
    private final Drafts drafts;

    CampaignListPageIT(DeclicServer declic) {
        this.declic = declic;
        drafts = new Drafts(new Ajo(declic.root()));
    }

    @Test
    void findsWhileOneTypesAndKeepsTheAddress(Page page) {
        drafts.createTagged("Winter coats", "typed-tag", "Paris office");
        drafts.createTagged("Winter boots", "typed-tag");
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").open("campaigns");

        Locator search = page.getByLabel("Search by name, alias or tag");
        search.pressSequentially("typed-t");
        assertThat(rows(page)).hasCount(2);
        assertThat(page.locator(".c-total")).hasText("2 campaigns");
        search.fill("paris OFF");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Winter coats");
        assertThat(search).isFocused();
        assertThat(choice(page, "Draft")).containsText("1");
        assertThat(choice(page, "Live")).containsText("0");
        assertThat(page).hasURL(Pattern.compile("q=paris\\+OFF"));

        page.reload();
        assertThat(rows(page)).hasCount(1);
        assertThat(search).hasValue("paris OFF");
        assertThat(page.locator("#list tbody .c-channel").first()).containsText("Email");
        page.getByLabel("Channel").first().selectOption("SMS");
        assertThat(rows(page)).hasCount(0);
        assertThat(page.getByText("No campaign fits these filters.")).isVisible();
        manager.open("campaigns?q=typed-tag");
        page.locator("#list .d-menu summary").first().click();
        page.locator("#list .c-danger").first().click();
        manager.confirm("Delete");
        assertThat(page.locator(".c-total")).hasText("1 campaign");
    }

    @Test
    void asksBeforeItDestroysAndForgetsWhatWasTypedIntoAClosedDialog(Page page) {
        drafts.createTagged("Kept after all", "dialog-tag");
        new Marketer(page, declic.root()).signsIn("manager").open("campaigns?q=dialog-tag");

        page.locator("#list .d-menu summary").first().click();
        page.locator("#list .c-danger").first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel")))
                .isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        Locator create = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create campaign"));
        create.click();
        assertThat(dialog.getByLabel("Name")).isFocused();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create campaign"))
                .click();
        assertThat(dialog.locator(".ui-message-error")).hasCount(1);
        page.keyboard().press("Escape");
        create.click();
        assertThat(dialog.locator(".ui-message-error > *")).hasCount(0);
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void narrowsToOneStatus(Page page) {
        drafts.createTagged("Only a draft", "narrow-tag");
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?q=narrow-tag");

        choice(page, "Live").click();
        assertThat(page.getByText("No campaign fits these filters.")).isVisible();
        assertThat(choice(page, "Live")).hasAttribute("aria-current", "true");
        choice(page, "Draft").click();
        assertThat(rows(page)).hasCount(1);
        assertThat(page.locator(".c-total")).hasText("1 campaign");
    }

    @Test
    void narrowsByTheTagThatIsClickedByTypeAndByPerson(Page page) {
        drafts.createTagged("Tagged once", "clicked-tag");
        drafts.createTagged("Tagged twice", "clicked-tag", "Other clicked");
        drafts.createTagged("Tagged otherwise", "clicked-tag-too");
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").open("campaigns?q=clicked-tag");
        assertThat(rows(page)).hasCount(3);

        page.locator("#list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("clicked-tag").setExact(true))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("q=clicked-tag&.*tag=clicked-tag"));
        assertThat(rows(page)).hasCount(2);
        assertThat(choice(page, "Draft")).containsText("2");
        field(page, "Tag").fill("OTHER clicked");
        field(page, "Tag").press("Enter");
        assertThat(names(page)).hasText(new String[] {"Tagged twice"});
        page.reload();
        assertThat(names(page)).hasText(new String[] {"Tagged twice"});
        Look.at(page, "en-desktop", "campaigns-narrowed");

        field(page, "Type").selectOption("Marketing");
        assertThat(rows(page)).hasCount(0);
        field(page, "Type").selectOption("Transactional");
        assertThat(rows(page)).hasCount(1);
        field(page, "Created or last changed by").fill("nobody-of-that-name");
        field(page, "Created or last changed by").press("Enter");
        assertThat(rows(page)).hasCount(0);
        link(page, "Clear all").click();
        assertThat(field(page, "Tag")).hasValue("");

        manager.creates("Created by the manager").open("campaigns?q=created+by+the+m&by=MANAG");
        assertThat(rows(page)).hasCount(1);
        manager.open("campaigns?q=created+by+the+m&by=approver");
        assertThat(rows(page)).hasCount(0);
    }

    @Test
    void narrowsByDays(Page page) {
        drafts.createTagged("Of these days", "dated-tag");
        activated("dated-tag is live");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?q=dated-tag");
        assertThat(rows(page)).hasCount(2);

        field(page, "to").fill(today.minusDays(2).toString());
        assertThat(rows(page)).hasCount(0);
        field(page, "to").fill(today.plusDays(1).toString());
        assertThat(rows(page)).hasCount(2);
        field(page, "from").fill(today.plusDays(2).toString());
        assertThat(page.getByText("The last day is before the first.")).isVisible();
        Look.at(page, "en-desktop", "campaigns-backwards");
        field(page, "to").fill(today.plusDays(3).toString());
        assertThat(rows(page)).hasCount(0);
        assertThat(page.getByText("The last day is before the first.")).hasCount(0);
        field(page, "What happened then").selectOption("Live or scheduled");
        assertThat(names(page)).hasText(new String[] {"dated-tag is live"});
        assertThat(page).hasURL(Pattern.compile("dates=running&from="));
        page.reload();
        assertThat(names(page)).hasText(new String[] {"dated-tag is live"});
    }

    @Test
    void foldsItsFiltersAwayOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        drafts.createTagged("Repliée", "folded-tag");
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?tag=folded-tag");
        Locator fold = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtres (1)"));
        assertThat(rows(page)).hasCount(1);
        assertThat(field(page, "Balise")).isHidden();

        fold.click();
        assertThat(fold).hasAttribute("aria-expanded", "true");
        assertThat(field(page, "Balise")).hasValue("folded-tag");
        Look.at(page, "fr-phone", "campaigns-filters");
        field(page, "Type").selectOption("Transactionnelle");
        assertThat(page.locator(".c-fold")).hasText("Filtres (2)");
        assertThat(rows(page)).hasCount(1);
    }

    @Test
    void isNotPutOffByAnAddressThatMeansNothing(Page page) {
        drafts.createTagged("Shown all the same", "odd-tag");
        new Marketer(page, declic.root())
                .signsIn("viewer")
                .open("campaigns?q=odd-tag&status=sunk&channel=FAX&type=ship&dates=never&from=2026-02-30&until=%00'"
                        + "&sort=x&page=-1");

        assertThat(rows(page)).hasCount(1);
        new Marketer(page, declic.root()).open("campaigns?by=%00%25&tag=" + "x".repeat(4000));
        assertThat(page.getByText("No campaign fits these filters.")).isVisible();
    }

    @Test
    void theApiTakesTheSameWords() {
        String id = drafts.createTagged("By the API", "api-words");
        Ajo ajo = new Ajo(declic.root());

        Answer found =
                ajo.send(ajo.request("api/v1/campaigns?tag=API-words&type=transactional&status=draft&channel=EMAIL"
                                + "&search=by+the&dates=changed&from=2026-01-01T00:00:00Z")
                        .GET());
        Answer none = ajo.send(ajo.request("api/v1/campaigns?tag=api-words&dates=running&until=2026-01-01T00:00:00Z")
                .GET());
        Answer bad = ajo.send(
                ajo.request("api/v1/campaigns?status=sunk&type=ship&from=today").GET());

        Assertions.assertThat(found.body().at("/items")).hasSize(1);
        Assertions.assertThat(found.body().at("/items/0/id").asText()).isEqualTo(id);
        Assertions.assertThat(none.body().at("/items")).isEmpty();
        Assertions.assertThat(bad.status()).isEqualTo(400);
        Assertions.assertThat(bad.body().at("/report/additionalContext").toString())
                .contains("status", "type", "from");
    }

    @Test
    void sortsByTheHeadThatIsChosen(Page page) {
        for (String name : List.of("cherries", "Apples", "berries")) {
            drafts.createTagged(name, "sorted-tag");
        }
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?q=sorted-tag");
        assertThat(names(page)).hasText(new String[] {"berries", "Apples", "cherries"});

        head(page, "Campaign").click();
        assertThat(names(page)).hasText(new String[] {"Apples", "berries", "cherries"});
        assertThat(page.locator("th").first()).hasAttribute("aria-sort", "ascending");
        head(page, "Campaign").click();
        assertThat(names(page)).hasText(new String[] {"cherries", "berries", "Apples"});
        assertThat(page.locator("th").first()).hasAttribute("aria-sort", "descending");
    }

    @Test
    void turnsPages(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        IntStream.range(10, 31).forEach(i -> drafts.createTagged("Turned " + i, "turned-tag"));
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?q=turned-tag&sort=name");
        assertThat(rows(page)).hasCount(20);
        assertThat(page.locator(".c-total")).hasText("21 campagnes");
        assertThat(page.getByText("Page 1 sur 2")).isVisible();
        Look.at(page, "fr-phone", "campaigns-first-page");

        link(page, "Page suivante").click();
        assertThat(names(page)).hasText(new String[] {"Turned 30"});
        assertThat(link(page, "Page suivante")).hasCount(0);
        link(page, "Page précédente").click();
        assertThat(rows(page)).hasCount(20);
        assertThat(link(page, "Page précédente")).hasCount(0);
    }

    @Test
    void archivesWhatHasEnded(Page page) {
        ended("Archived from the list");
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").open("campaigns?q=archived+from+the");
        assertThat(rows(page)).hasCount(1);

        page.locator("#list .d-menu summary").click();
        menuEntry(page, "Archive").click();
        assertThat(page.getByText("Archive “Archived from the list”?")).isVisible();
        manager.confirm("Archive");
        assertThat(page.getByText("“Archived from the list” is archived.")).isVisible();

        manager.open("campaigns?q=archived+from+the");
        assertThat(page.getByText("No campaign fits these filters.")).isVisible();
        assertThat(choice(page, "All")).containsText("0");
        choice(page, "Archived").click();
        assertThat(rows(page)).hasCount(1);
        Look.at(page, "en-desktop", "campaigns-archived");
        page.locator("#list .d-menu summary").click();
        assertThat(menuEntry(page, "Archive")).hasCount(0);
        assertThat(menuEntry(page, "Duplicate")).isVisible();
    }

    @Test
    void archivesFromItsPage(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        String id = ended("Archived from its page");
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").open("campaigns/view?id=" + id);
        Locator archive = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Archiver"));

        archive.click();
        assertThat(page.getByText("Archiver « Archived from its page »")).isVisible();
        Look.at(page, "fr-phone", "campaign-archive");
        manager.confirm("Archiver");

        assertThat(page.getByText("« Archived from its page » est archivée.")).isVisible();
        assertThat(archive).hasCount(0);
        Look.at(page, "fr-phone", "campaign-archived");
    }

    private String ended(String name) {
        String id = activated(name);
        new Authoring(declic.root()).stop(id);
        return id;
    }

    private String activated(String name) {
        return new Authoring(declic.root()).activate(Draft.named(name));
    }

    private static Locator field(Page page, String label) {
        return page.locator("#filter").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator rows(Page page) {
        return page.locator("#list tbody tr");
    }

    private static Locator menuEntry(Page page, String name) {
        return page.locator("#list .d-menu-panel").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator names(Page page) {
        return page.locator("#list .d-main-cell > a");
    }

    private static Locator choice(Page page, String name) {
        return page.locator(".c-segments").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator head(Page page, String name) {
        return page.locator("thead").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
