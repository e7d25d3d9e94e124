package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which administrators create sandboxes. */
@ExtendWith({SharedServers.class, Browsers.class})
class SandboxPageIT {

    private final DeclicServer declic;

    SandboxPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void createsASandboxWithTheChannelsOfAnother(Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("sandboxes");
        administrator.types("Title", "Rehearsals").types("Name", "prod").chooses("Copy channel", "Production");
        create(page, "Create sandbox");
        assertThat(page.getByText("There is a sandbox with that name already.").first())
                .isVisible();
        Look.at(page, "en-desktop", "sandbox-taken");

        administrator.types("Name", "rehearsals");
        create(page, "Create sandbox");
        assertThat(page.getByText("The sandbox “Rehearsals” is created.")).isVisible();
        page.locator("summary.d-sandbox").click();
        page.locator("[id^='sandbox:']")
                .getByText("Rehearsals")
                .or(page.locator("input[value='Rehearsals']"))
                .first()
                .click();
        assertThat(page.locator("summary.d-sandbox")).containsText("Rehearsals");

        administrator.open("channels");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("demo-email")))
                .containsText("Draft");
        administrator.open("campaigns");
        assertThat(page.locator("#list")).hasCount(0);
    }

    @Test
    void isForAdministratorsAlone(@Visitor(viewport = Viewport.PHONE, language = "fr", provokes = "403") Page page) {
        new Marketer(page, declic.root()).signsIn("approver").open("campaigns");
        assertThat(page.locator("a[href$='/sandboxes']")).hasCount(0);

        page.navigate(declic.url("sandboxes"));

        assertThat(page.locator("h1")).not().hasText("Sandboxes");
    }

    private static void create(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
