package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
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
        Authoring authoring = new Authoring(declic.root());
        String id = authoring.activate(Draft.named(name));
        authoring.stop(id);
        return id;
    }

    private static Locator rows(Page page) {
        return page.locator("#list tbody tr");
    }

    private static Locator menuEntry(Page page, String name) {
        return page.locator("#list .d-menu-panel").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator names(Page page) {
        return page.locator("#list .d-main-cell a");
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
