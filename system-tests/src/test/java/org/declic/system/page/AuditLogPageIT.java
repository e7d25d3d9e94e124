package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit log in the browser, as a file, and by the API. */
@ExtendWith({SharedServers.class, Browsers.class})
class AuditLogPageIT {

    private final DeclicServer declic;
    private final String name = "Audited " + UUID.randomUUID();

    AuditLogPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void tellsWhoCreatedACampaignAndHowItBegan(Page page) throws IOException {
        new Marketer(page, declic.root()).signsIn("manager").creates(name).signsOut();
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit log"))
                .click();
        page.getByLabel("Name or id").fill(name.toUpperCase(Locale.ROOT));
        page.getByLabel("Action").selectOption("Created");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();

        Locator row = page.locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Created");
        assertThat(row).containsText("manager");
        row.locator("summary").click();
        assertThat(row.locator("ins").first()).containsText(name);
        Look.at(page, "en-desktop", "audit-log-open");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export as CSV"))
                        .click());
        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("at,actor,actorKind,action,kind,id,name,field,before,after\r\n")
                .contains(",manager,USER,CREATED,CAMPAIGN,", "," + name + ",name,," + name + "\r\n");

        administrator.open("audit-log?text=" + UUID.randomUUID());
        assertThat(page.locator(".d-empty")).containsText("Nothing that was done fits this search.");
    }

    @Test
    void isClosedToOthers(@Visitor(provokes = "403") Page page) {
        Marketer viewer = new Marketer(page, declic.root()).signsIn("approver");

        viewer.open("audit-log");

        assertThat(page.locator("h1")).hasText("This is not open to you");
        Assertions.assertThat(page.request()
                        .get(declic.root().resolve("audit-log.csv").toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersAdministratorsByTheApi() {
        Ajo ajo = new Ajo(declic.root());
        String draft = new Drafts(ajo).create(name);
        Ajo administrator = new Ajo(declic.root(), Credentials.ADMINISTRATION);

        Answer found = audit(administrator, "?kind=CAMPAIGN&action=CREATED&text=" + draft);
        Answer bad = audit(administrator, "?kind=SHIP&from=yesterday");
        Answer refused = audit(ajo, "");

        Assertions.assertThat(found.status()).as(found.toString()).isEqualTo(200);
        Assertions.assertThat(found.body().path("items")).hasSize(1);
        Assertions.assertThat(found.body().at("/items/0/actorKind").asText()).isEqualTo("CLIENT");
        Assertions.assertThat(found.body().at("/items/0/thingName").asText()).isEqualTo(name);
        Assertions.assertThat(found.body().at("/items/0/changes/0/after").asText())
                .isEqualTo(name);
        Assertions.assertThat(bad.status()).isEqualTo(400);
        Assertions.assertThat(bad.body().at("/report/additionalContext").toString())
                .contains("kind", "from");
        Assertions.assertThat(refused.status()).isEqualTo(403);
    }

    private static Answer audit(Ajo ajo, String query) {
        return ajo.send(ajo.request("api/v1/audit" + query).GET());
    }
}
