package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators look after the systems that call. */
@ExtendWith({SharedServers.class, Browsers.class})
class ClientsPageIT {

    private final DeclicServer declic;
    private final String name = "Shop " + UUID.randomUUID();

    ClientsPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void createsAClientThatCallsUntilItIsDeactivated(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("API clients"))
                .click();
        press(page, "Create");
        assertThat(page.locator("#name-error")).containsText("1 to 100 characters");
        Ajo shop = create(administrator);
        Look.at(page, "en-desktop", "client-created");

        String execution = shop.accepted(Trigger.to("ann@clients.example"));
        assertThat(shop.awaitAll(execution, "sent").status()).isEqualTo(200);

        row(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deactivate"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(row(page)).containsText("Deactivated");
        Awaitility.await()
                .until(() -> shop.trigger(Trigger.to("bob@clients.example")).status() == 401);
        assertThat(shop.requestToken().status()).isEqualTo(401);
        row(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Activate"))
                .click();
        assertThat(row(page)).containsText("Active");
        Awaitility.await()
                .until(() -> shop.trigger(Trigger.to("cy@clients.example")).status() == 202);
    }

    @Test
    void replacesASecretAndShowsEachOnce(@Visitor(viewport = Viewport.PHONE) Page page) {
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("clients");
        Ajo former = create(administrator);
        String secret = page.locator("#issuedSecret").innerText();

        row(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New secret"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#issuedSecret")).not().hasText(secret);
        assertThat(page.locator("#issuedSecret")).isInViewport();
        Ajo present = issued(page);
        Look.at(page, "en-phone", "client-secret");

        assertThat(former.requestToken().status()).isEqualTo(401);
        assertThat(present.requestToken().status()).isEqualTo(200);
        administrator.open("clients");
        assertThat(row(page)).hasCount(1);
        assertThat(page.locator("#issuedSecret")).hasCount(0);
        administrator.open("audit-log?kind=API_CLIENT&action=CHANGED&text=" + name.replace(" ", "%20"));
        page.locator("tbody summary").click();
        assertThat(page.locator("tbody tr")).containsText("changed; the value is not shown");
    }

    private Ajo create(Marketer administrator) {
        Page page = administrator.types("Name", name).page();
        administrator.chooses("Role", "Campaign manager – triggers campaigns and writes them, activates none");
        press(page, "Create");
        assertThat(row(page)).containsText("Campaign manager");
        return issued(page);
    }

    private Ajo issued(Page page) {
        Credentials credentials = new Credentials(
                page.locator("#issuedClient").innerText(),
                page.locator("#issuedSecret").innerText(),
                "DECLIC@Demo",
                "prod");
        return new Ajo(declic.root(), credentials);
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
