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

/** The page on which administrators decide for a sandbox. */
@ExtendWith({SharedServers.class, Browsers.class})
class SettingsPageIT {

    private final DeclicServer declic;

    SettingsPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void decidesForASandbox(Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("settings");
        administrator.types("Soft bounces until an address is suppressed", "21");
        save(page, "Save");
        assertThat(page.getByText("Please enter a whole number from 1 to 20.").first())
                .isVisible();
        Look.at(page, "en-desktop", "settings-refused");

        administrator.types("Soft bounces until an address is suppressed", "7");
        save(page, "Save");
        assertThat(page.getByText("The settings are saved.")).isVisible();
        administrator.open("settings");
        assertThat(page.getByLabel("Soft bounces until an address is suppressed"))
                .hasValue("7");
        assertThat(page.getByLabel("People who have said nothing about marketing"))
                .hasValue("GRANTED");
        administrator.open("audit-log");
        assertThat(page.locator("tbody tr").first()).containsText("Sandbox");

        administrator.open("settings").types("Soft bounces until an address is suppressed", "5");
        save(page, "Save");
        assertThat(page.getByText("The settings are saved.")).isVisible();
    }

    @Test
    void isForAdministratorsAlone(@Visitor(viewport = Viewport.PHONE, language = "fr", provokes = "403") Page page) {
        new Marketer(page, declic.root()).signsIn("approver").open("campaigns");
        assertThat(page.locator("a[href$='/settings']")).hasCount(0);

        page.navigate(declic.url("settings"));

        assertThat(page.locator("h1")).not().hasText("Paramètres");
    }

    private static void save(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
