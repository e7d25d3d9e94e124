package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the roles may and may not do, and what becomes of somebody who has not signed in. */
@ExtendWith({SharedServers.class, Browsers.class})
class RightsPageIT {

    private final DeclicServer declic;

    RightsPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void letsAViewerLookAndChangeNothing(Page page) {
        String draft = new Drafts(new Ajo(declic.root())).create("Not for viewers");

        Marketer viewer = new Marketer(page, declic.root()).signsIn("viewer").open("campaigns?status=all");
        assertThat(button(page, "Create campaign")).hasCount(0);
        viewer.open("campaigns/edit?id=" + draft + "&tab=properties");
        assertThat(page.locator("[id$=':name']")).hasAttribute("readonly", "readonly");
        assertThat(button(page, "Save")).hasCount(0);
        viewer.open("campaigns/review?id=" + draft);
        assertThat(button(page, "Activate")).hasCount(0);
        viewer.open("audiences");
        assertThat(page.locator("h1")).hasText("Audiences");
        assertThat(button(page, "Create audience")).hasCount(0);
    }

    @Test
    void keepsAdministrationForAdministrators(@Visitor(provokes = "403") Page page) {
        Marketer viewer = new Marketer(page, declic.root()).signsIn("viewer");
        assertThat(page.locator("#navigation")).containsText("Channels");
        assertThat(page.locator("#navigation")).not().containsText("Administration");

        for (String path : new String[] {
            "dead-letters", "dead-letters?state=handled", "dead-letters/view?id=none", "users", "users/edit", "clients"
        }) {
            viewer.open(path);
            assertThat(page.locator("h1")).hasText("This is not open to you");
        }
    }

    @Test
    void letsAManagerWriteButNotActivate(Page page) {
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").creates("Written by a manager");
        manager.reviews();

        assertThat(button(page, "Activate")).hasCount(0);
    }

    @Test
    void tellsAViewerThatTheyMayLook(Page page) {
        String id = new Authoring(declic.root()).create(Map.of("name", "For a viewer to see"));
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/review?id=" + id);

        assertThat(page.getByText("You may look at this campaign.")).isVisible();
        assertThat(page.locator("main")).not().containsText("You can prepare");
    }

    @Test
    void asksForSigningInAndThenShowsWhatWasAskedFor(Page page) {
        page.navigate(declic.root().resolve("messages").toString());
        assertThat(page.locator("[id='signIn:name']")).isVisible();

        new Marketer(page, declic.root()).tries("viewer", Marketer.PASSWORD);

        page.waitForURL(url -> url.endsWith("/messages"));
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheName(Page page) {
        new Marketer(page, declic.root()).open("sign-in").tries("nobody-here", "wrong");

        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.locator("[id='signIn:name']")).hasValue("nobody-here");
    }

    @Test
    void answersAnUnknownAddressInTheFrame(@Visitor(provokes = "404") Page page) {
        new Marketer(page, declic.root()).signsIn("viewer").open("no-such-page");

        assertThat(page.locator("body")).not().containsText("Payara");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
