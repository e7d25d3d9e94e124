package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators look after who may sign in. */
@ExtendWith({SharedServers.class, Browsers.class})
class UsersPageIT {

    private static final String FIRST_PASSWORD = "correct horse battery";
    private static final String NEXT_PASSWORD = "staple correct horse";

    private final DeclicServer declic;
    private final String name = "mia." + UUID.randomUUID() + "@shop.example";

    UsersPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void createsAUserWhoSignsInUntilTheyAreDeactivated(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Users"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Create user"))
                .click();
        administrator.types("User name", "two words").types("Password", "short");
        press(page, "Save");
        assertThat(page.locator(".d-banner-problem li")).hasCount(2);
        assertThat(page.locator("#name-error")).containsText("without spaces");
        Look.at(page, "en-desktop", "user-refused");
        administrator.types("User name", name).types("Password", FIRST_PASSWORD);
        administrator.chooses("Role", "Campaign manager – writes campaigns, activates none");
        press(page, "Save");
        assertThat(page.locator(".d-toast")).containsText("is created and can sign in now");
        assertThat(row(page)).containsText("Campaign manager");
        Look.at(page, "en-desktop", "users-created");

        try (BrowserContext another = page.context().browser().newContext()) {
            Page theirs = another.newPage();
            Marketer mia = new Marketer(theirs, declic.root()).open("sign-in").tries(name, FIRST_PASSWORD);
            theirs.waitForURL(url -> url.endsWith("/campaigns"));
            row(page).getByRole(AriaRole.LINK).click();
            press(page, "Deactivate");
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".d-toast")).containsText("can no longer sign in");
            Look.at(page, "en-desktop", "user-deactivated");

            mia.open("messages");
            theirs.waitForURL(url -> url.contains("/sign-in?expired=true"));
            mia.tries(name, FIRST_PASSWORD);
            assertThat(theirs.getByRole(AriaRole.ALERT).first()).containsText("User name or password is not right");
        }
    }

    @Test
    void givesAUserAnotherPasswordAndSaysSoInTheAuditLog(Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("users/edit");
        administrator.types("User name", name).types("Password", FIRST_PASSWORD);
        press(page, "Save");
        row(page).getByRole(AriaRole.LINK).click();
        administrator.types("New password", NEXT_PASSWORD);
        press(page, "Save");
        assertThat(page.locator(".d-toast")).containsText("is saved");

        administrator.open("audit-log?kind=USER&action=CHANGED&text=" + name);
        page.locator("tbody summary").click();
        assertThat(page.locator("tbody tr")).containsText("changed; the value is not shown");
        administrator.signsOut().tries(name, FIRST_PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("User name or password is not right");
        administrator.tries(name, NEXT_PASSWORD);
        page.waitForURL(url -> url.endsWith("/campaigns"));
    }

    @Test
    void letsSomebodyChangeTheirOwnPassword(Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("users/edit");
        administrator.types("User name", name).types("Password", FIRST_PASSWORD);
        press(page, "Save");
        Marketer mia = administrator.signsOut().tries(name, FIRST_PASSWORD);
        page.waitForURL(url -> url.endsWith("/campaigns"));
        page.locator("summary.d-user").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        mia.types("Present password", "a wrong one").types("New password", NEXT_PASSWORD);
        press(page, "Save");
        assertThat(page.locator("#present-error")).containsText("not your present password");
        Look.at(page, "en-desktop", "password-refused");
        mia.types("Present password", FIRST_PASSWORD).types("New password", name);
        press(page, "Save");
        assertThat(page.locator("#next-error")).containsText("without the user name");
        try (BrowserContext another = page.context().browser().newContext()) {
            Page elsewhere = another.newPage();
            new Marketer(elsewhere, declic.root()).open("sign-in").tries(name, FIRST_PASSWORD);
            elsewhere.waitForURL(url -> url.endsWith("/campaigns"));
            mia.types("Present password", FIRST_PASSWORD).types("New password", NEXT_PASSWORD);
            press(page, "Save");
            assertThat(page.locator(".d-toast")).containsText("Your password is changed");

            elsewhere.reload();
            elsewhere.waitForURL(url -> url.contains("/sign-in?expired=true"));
        }
        mia.open("messages");
        assertThat(page.locator("h1")).hasText("Messages");
        mia.signsOut().tries(name, NEXT_PASSWORD);
        page.waitForURL(url -> url.endsWith("/campaigns"));
    }

    @Test
    void takesNobodysOwnRole(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        new Marketer(page, declic.root()).signsIn("admin").open("users");

        page.locator("tbody tr", new Page.LocatorOptions().setHasText("vous"))
                .getByRole(AriaRole.LINK)
                .click();

        assertThat(page.getByLabel("Rôle")).isDisabled();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Désactiver")))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changer de mot de passe"))
                        .last())
                .isVisible();
        Look.at(page, "fr-phone", "user-self");
    }

    private Locator row(Page page) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
