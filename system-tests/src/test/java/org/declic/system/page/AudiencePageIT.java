package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
import org.declic.system.api.Imports;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Audiences in the browser: created, filled from a file, renamed and deleted. */
@ExtendWith({SharedServers.class, Browsers.class})
class AudiencePageIT {

    private static final int LINES = 100_000;

    private final DeclicServer declic;
    private final Imports imports;

    AudiencePageIT(DeclicServer declic) {
        this.declic = declic;
        imports = new Imports(new Ajo(declic.root()));
    }

    @Test
    void createsAnAudienceAndImportsAFile(Page page) throws IOException {
        imports.audience("Taken");
        new Marketer(page, declic.root()).signsIn("manager");
        link(page, "Audiences").click();
        button(page, "Create audience").click();
        creates(page, " ");
        assertThat(page.locator(".d-field-error")).containsText("Please enter a name");
        creates(page, "Taken");
        assertThat(page.locator(".d-field-error")).containsText("already taken");
        creates(page, "Readers of the newsletter");
        assertThat(page.locator("h1")).hasText("Readers of the newsletter");
        Look.at(page, "en-desktop", "audience-empty");

        chooses(page, "readers.csv", """
                email,person.name.firstName,person.name.lastName
                ann@audience-page.example,Ann,Example
                ,Nobody,
                bob@audience-page.example,,
                """);
        button(page, "Start import").click();

        assertThat(page.getByText("The file is with us")).isVisible();
        assertThat(page.locator("#imports .d-chip")).hasText("Done");
        assertThat(page.locator("#members h2")).containsText("2 members");
        assertThat(page.locator("#members tr").filter(new Locator.FilterOptions().setHasText("Ann Example")))
                .containsText("ann@audience-page.example");
        assertThat(errorFile(page))
                .startsWith("line,reason,text\r\n3,There is no identity,")
                .contains("Nobody");
        Look.at(page, "en-desktop", "audience-imported");
        link(page, "bob@audience-page.example").click();
        assertThat(page.locator("#identities + dl")).containsText("bob@audience-page.example");
    }

    /** The dialog stays what it is while the page follows the import. */
    @Test
    void followsAnImportAndStopsIt(Page page) {
        String id = imports.audience("Stopped on the way");
        String lines = IntStream.range(0, LINES)
                .mapToObj(i -> i + "@stopped-page.example")
                .collect(Collectors.joining("\n"));
        String running = imports.csv(id, "email\n" + lines);
        new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + id);
        assertThat(page.locator("#imports progress")).isVisible();
        Look.at(page, "en-desktop", "audience-importing");

        button(page, "Stop").click();
        Response followed =
                page.waitForResponse(response -> response.request().method().equals("POST"), () -> {});
        assertThat(followed.status()).isEqualTo(200);
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#imports .d-chip")).hasText("Stopped");
        assertThat(page.locator("#imports progress")).hasCount(0);
        assertThat(imports.awaitEnd(running).body().path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void renamesAndDeletes(@Visitor(language = "fr") Page page) {
        String id = imports.audience("À renommer");
        imports.awaitEnd(imports.csv(id, "email\nkept@audience-page.example\n"));
        Marketer manager = new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + id);
        button(page, "Renommer").click();
        Look.at(page, "fr-desktop", "audience-rename");
        page.locator("[id='rename:name']").fill("Renommée");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Renommée");

        button(page, "Supprimer").click();
        assertThat(page.locator(".ui-confirmdialog-no")).isFocused();
        Look.at(page, "fr-desktop", "audience-delete");
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.getByText("Renommée a été supprimée.")).isVisible();
        assertThat(imports.call("GET", "audiences/" + id).status()).isEqualTo(404);
        manager.open("profiles?userId=kept@audience-page.example");
        assertThat(page.locator("#identities")).isVisible();
    }

    @Test
    void saysWhyAFileIsNotTaken(@Visitor(provokes = "404") Page page) {
        String id = imports.audience("Soon deleted");
        new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + id);
        imports.call("DELETE", "audiences/" + id);
        chooses(page, "readers.ndjson", "{}");
        button(page, "Start import").click();

        assertThat(page.locator("#file-problem")).hasText("This is no longer there.");
        assertThat(button(page, "Start import")).isEnabled();
    }

    @Test
    void takesAFileFromNoFormAndNoViewer(Page page) {
        String id = imports.audience("Not for forms");
        String upload = declic.url("audiences/upload?audience=" + id);
        new Marketer(page, declic.root()).signsIn("viewer").open("audiences/view?id=" + id);
        assertThat(page.locator("#file")).hasCount(0);
        assertThat(button(page, "Rename")).hasCount(0);

        assertThat(sends(page, upload, "text/csv")).isEqualTo(403);
        new Marketer(page, declic.root()).signsOut().signsIn("manager");
        assertThat(sends(page, upload, "text/plain")).isEqualTo(415);
        assertThat(sends(page, upload, "text/csv")).isEqualTo(202);
    }

    private static int sends(Page page, String upload, String type) {
        return page.request()
                .post(
                        upload,
                        RequestOptions.create()
                                .setHeader("Content-Type", type)
                                .setData("email\nforged@audience-page.example\n"))
                .status();
    }

    private static void creates(Page page, String name) {
        page.locator("[id='create:name']").fill(name);
        page.locator("[id='create:go']").click();
    }

    private static void chooses(Page page, String name, String text) {
        page.locator("#file-input")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String errorFile(Page page) throws IOException {
        Download download = page.waitForDownload(() -> link(page, "Error file").click());
        try (InputStream file = download.createReadStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }
}
