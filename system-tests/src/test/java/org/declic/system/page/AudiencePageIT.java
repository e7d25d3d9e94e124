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
import org.declic.system.browser.Viewport;
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
                .startsWith("line,reason,text\r\n3,There is no identity.,")
                .contains("Nobody");
        Look.at(page, "en-desktop", "audience-imported");
        link(page, "bob@audience-page.example").click();
        assertThat(page.locator("#identities + dl")).containsText("bob@audience-page.example");
    }

    @Test
    void importsWhatIsChosenForEachColumn(Page page) {
        String id = imports.audience("Mapped");
        new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + id);
        chooses(page, "mapped.csv", """
                Contact,First name,Points,Remark
                ann@mapped-page.example,"Ann ""A"", Zoé",12,secret
                ,Nobody,,
                """);
        assertThat(page.locator("#columns .d-banner-problem")).containsText("No column is an identity");
        button(page, "Start import").click();
        assertThat(page.locator("#columns .a-columns-problem")).isFocused();
        assertThat(page.getByText("The file is with us")).hasCount(0);

        column(page, "Contact").locator("select").selectOption("EMAIL");
        assertThat(page.locator(".a-preview")).containsText("ann@mapped-page.example");
        column(page, "Points").locator("select").selectOption("EMAIL");
        assertThat(column(page, "Points")).containsText("Two columns mean the same");
        button(page, "Start import").click();
        assertThat(column(page, "Points").locator("select")).isFocused();
        column(page, "Points").locator("select").selectOption("ATTRIBUTE");
        column(page, "Points").locator("input").fill("loyalty.points");
        page.keyboard().press("Enter");
        column(page, "Remark").locator("select").selectOption("IGNORED");
        assertThat(column(page, "Remark").locator("input")).hasCount(0);
        assertThat(page.locator(".a-preview")).not().containsText("secret");
        assertThat(page.locator(".a-preview")).containsText("This line would fail. There is no identity.");
        Look.at(page, "en-desktop", "audience-mapping");
        column(page, "First name").locator("input").fill("person.name.firstName");
        button(page, "Start import").click();

        assertThat(page.getByText("The file is with us")).isVisible();
        assertThat(page.locator("#imports .d-chip")).hasText("Done");
        assertThat(page.locator("#members h2")).containsText("1 member");
        link(page, "ann@mapped-page.example").click();
        assertThat(page.locator("body")).containsText("loyalty.points");
        assertThat(page.locator("body")).containsText("Ann \"A\", Zoé");
        assertThat(page.locator("body")).not().containsText("secret");
    }

    @Test
    void explainsInFrenchWhatIsWrong(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page)
            throws IOException {
        String id = imports.audience("Expliquée");
        imports.awaitEnd(imports.csv(id, "email,timeZone\na@explained-page.example,Paris\n"));
        imports.awaitEnd(imports.csv(id, "email,email\n"));
        new Marketer(page, declic.root()).signsIn("manager").open("audiences/view?id=" + id);

        assertThat(page.locator("#imports")).containsText("Deux colonnes signifient la même chose");
        Download download =
                page.waitForDownload(() -> link(page, "Fichier d’erreurs").click());
        try (InputStream file = download.createReadStream()) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("ligne,raison,texte\r\n2,Le fuseau horaire doit être");
        }
        chooses(page, "cassé.csv", "email,nom\na@explained-page.example\n");
        assertThat(page.locator("#columns")).containsText("La ligne 2 n’a pas le bon nombre de colonnes");
        chooses(page, "bon.csv", "email,prénom\na@explained-page.example,Zoé\n,Personne\n");
        assertThat(page.locator(".a-preview")).containsText("Cette ligne échouerait.");
        Look.at(page, "fr-phone", "audience-mapping");
    }

    private static Locator column(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(name));
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
