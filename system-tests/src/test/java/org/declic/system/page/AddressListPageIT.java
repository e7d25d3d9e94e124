package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suppression list and the allowed list in the browser. */
@ExtendWith({SharedServers.class, Browsers.class})
class AddressListPageIT {

    private final DeclicServer declic;

    AddressListPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    /** The server is shared; a change takes a second to reach the deliveries. */
    @AfterEach
    void letEverybodyThrough() {
        Ajo administrator = new Ajo(declic.root(), Credentials.ADMINISTRATION);
        administrator.send(
                administrator.request("api/v1/allowed-list").PUT(BodyPublishers.ofString("{\"inForce\": false}")));
        Ajo ajo = new Ajo(declic.root());
        Awaitility.await().until(() -> {
            String execution = ajo.accepted(Trigger.to("somebody@lifted.example"));
            return Awaitility.await()
                    .until(() -> ajo.execution(execution).recipientStates(), states -> !states.contains("accepted"))
                    .equals(List.of("sent"));
        });
    }

    @Test
    void suppressesAnAddressAndLetsItGoAgain(Page page) {
        new Marketer(page, declic.root()).signsIn("manager");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Suppression list"))
                .first()
                .click();
        adds(page, "no address at all", "");
        assertThat(page.locator(".d-field-error").first()).containsText("neither an email address nor a domain");

        adds(page, "Grumpy@Page.example", "asked by phone");
        assertThat(page.getByText("grumpy@page.example gets no more email.")).isVisible();
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("grumpy@page.example")))
                .containsText("asked by phone");

        page.getByLabel("Search the list").fill("nobody-is-like-this");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Nothing on the list contains this.")).isVisible();
        page.getByLabel("Search the list").fill("GRUMPY");
        page.keyboard().press("Enter");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove (grumpy@page.example)"))
                .click();
        Look.at(page, "en-desktop", "suppression-remove");
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.getByText("grumpy@page.example is no longer suppressed."))
                .isVisible();
    }

    @Test
    void putsTheAllowedListInForce(@Visitor(language = "fr") Page page) {
        new Marketer(page, declic.root()).signsIn("admin").open("address-lists?list=allowed");
        page.locator("[id='add:value']").fill("page.example");
        page.locator("[id='add:send']").click();
        assertThat(page.getByText("page.example est sur la liste autorisée.")).isVisible();

        confirms(page, "Mettre en vigueur");
        assertThat(page.locator("h2").first()).hasText("La liste autorisée est en vigueur");
        Look.at(page, "fr-desktop", "allowed-list-in-force");
        Awaitility.await().until(() -> {
            triesOutTheEmailConfiguration(page, "stranger@elsewhere.example");
            return page.locator(".d-field-error").isVisible();
        });
        assertThat(page.locator(".d-field-error")).containsText("La liste autorisée est en vigueur");
        Look.at(page, "fr-desktop", "allowed-list-test-send");
        triesOutTheEmailConfiguration(page, "ada@page.example");
        assertThat(page.getByText("Le message de test à ada@page.example a été accepté."))
                .isVisible();

        new Marketer(page, declic.root()).open("address-lists?list=allowed");
        confirms(page, "Autoriser tout le monde");
        assertThat(page.locator("h2").first()).hasText("La liste autorisée n’est pas en vigueur");
    }

    @Test
    void addsAFileAndGivesOneBack(@Visitor(provokes = "400") Page page) throws IOException {
        new Marketer(page, declic.root()).signsIn("manager").open("address-lists");
        sends(page, "columns.csv", "EMAIL,kim@file.example\n");
        assertThat(page.locator("#file-problem")).containsText("must name the columns");
        sends(page, "list.csv", "TYPE,VALUE,COMMENT\nEMAIL,kim@file.example,by file\nEMAIL,nobody,\n");
        assertThat(page.getByText("list.csv is read. Lines added: 1; lines left out: 1."))
                .isVisible();
        Look.at(page, "en-desktop", "suppression-uploads");
        Assertions.assertThat(saved(page, "Error file")).contains("EMAIL,nobody,,Invalid format");

        page.getByLabel("Search the list").fill("kim@file");
        page.locator("select[name=cause]").selectOption("SOFT");
        page.locator("form[role=search] button[type=submit]").click();
        assertThat(page.getByText("Nothing on the list contains this.")).isVisible();
        page.locator("select[name=cause]").selectOption("MANUAL");
        page.locator("form[role=search] button[type=submit]").click();
        Assertions.assertThat(saved(page, "Download").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("EMAIL,kim@file.example,by file,MANUAL,manager,"));
    }

    private static void sends(Page page, String name, String csv) {
        page.locator("#file-input")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("#file [type=submit]").click();
    }

    private static String saved(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(link))
                .first()
                .click());
        return Files.readString(download.path());
    }

    @Test
    void showsAViewerWhatTheyCannotChange(Page page) {
        new Marketer(page, declic.root()).signsIn("viewer").open("address-lists?list=allowed");

        assertThat(page.locator("h1")).hasText("Allowed list");
        assertThat(page.locator("[id='add:value']")).hasCount(0);
        assertThat(page.locator("[id='force:enforce']")).hasCount(0);
    }

    private void triesOutTheEmailConfiguration(Page page, String address) {
        Ajo administrator = new Ajo(declic.root(), Credentials.ADMINISTRATION);
        String id = administrator
                .send(administrator.request("api/v1/channel-configurations").GET())
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("channel").asText().equals("EMAIL"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        new Marketer(page, declic.root()).open("channels/view?id=" + id);
        page.locator("[id='test:address']").fill(address);
        page.locator("[id='test:send']").click();
        page.waitForLoadState();
    }

    private static void adds(Page page, String value, String comment) {
        page.getByLabel("Address or domain").fill(value);
        page.getByLabel("Comment").fill(comment);
        page.locator("[id='add:send']").click();
    }

    private static void confirms(Page page, String action) {
        page.locator("#force").getByText(action).click();
        page.locator(".ui-confirmdialog-yes").click();
    }
}
