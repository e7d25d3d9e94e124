package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody looks up what is stored of a person. */
@ExtendWith({SharedServers.class, Browsers.class})
class ProfilePageIT {

    private final DeclicServer declic;

    ProfilePageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void findsAPersonByAnyIdentity(Page page) {
        write(
                Map.of("namespace", "loyalty", "userId", "P<1>"),
                Map.of("person", Map.of("name", Map.of("firstName", "Zoé")), "preferredLanguage", "fr-CA"));
        new Marketer(page, declic.root()).signsIn("viewer");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Customers"))
                .click();
        assertThat(page.getByText("enter the identity of the person")).isVisible();
        looksFor(page, "Loyalty", "P<1>");

        assertThat(page.getByText("person.name.firstName")).isVisible();
        assertThat(page.getByText("Zoé", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("French (Canada)")).isVisible();
        assertThat(page.getByText("loyalty", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("Personal data")).hasCount(0);

        looksFor(page, "email", "nobody@example.com");
        assertThat(page.getByText("Nobody is known by this identity.")).isVisible();
    }

    @Test
    void somebodyTellsUsThatTheyWantNoMarketing(Page page) {
        write(Map.of("namespace", "email", "userId", "told@profiles.example"), Map.of());
        new Marketer(page, declic.root())
                .signsIn("manager")
                .open("profiles?namespace=email&userId=told@profiles.example");
        assertThat(page.getByText("They never chose.").first()).isVisible();

        page.getByText("They told us no").first().click();

        Locator consents = page.locator("[aria-labelledby=consents]");
        assertThat(consents.getByText("Not permitted")).isVisible();
        assertThat(consents.getByText("told to us,")).isVisible();
        assertThat(page.locator("[aria-labelledby=timeline] li").first())
                .containsText("Not permitted · Marketing consent, Email, told to us");
        Look.at(page, "en-desktop", "profile-consent");
        page.getByText("They told us yes").click();
        assertThat(consents.getByText("Not permitted")).hasCount(0);
    }

    @Test
    void showsWhatHappenedWithAPerson(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        write(Map.of("namespace", "email", "userId", "lately@profiles.example"), Map.of("nickname", "Lately"));
        Ajo ajo = new Ajo(declic.root());
        Map<String, Object> condition = Map.of("attribute", "nickname", "is", "EQUALS", "value", "Lately");
        Map<String, Object> group = Map.of("match", "ALL", "conditions", List.of(condition));
        ajo.send(ajo.request("api/v1/audiences")
                .POST(BodyPublishers.ofString(Ajo.json(Map.of(
                        "name", "Called Lately", "conditions", Map.of("match", "ALL", "groups", List.of(group)))))));
        ajo.awaitAll(ajo.accepted(Trigger.to("lately@profiles.example")), "sent");

        new Marketer(page, declic.root())
                .signsIn("viewer")
                .open("profiles?namespace=email&userId=lately@profiles.example");

        Locator newest = page.locator("[aria-labelledby=timeline] li").first();
        assertThat(newest).containsText("Envoyé");
        assertThat(page.locator("[aria-labelledby=audiences]")).containsText("Called Lately");
        Look.at(page, "fr-phone", "profile-timeline");
        newest.locator("a").click();
        assertThat(page.locator("h1")).containsText("lately@profiles.example");
    }

    @Test
    void aCampaignCreatesProfilesUntilThatIsSwitchedOff(Page page) {
        Marketer manager = new Marketer(page, declic.root())
                .signsIn("manager")
                .creates("Members only, please")
                .step("Audience");
        assertThat(page.getByLabel("Create new profiles")).isChecked();

        page.getByLabel("Create new profiles").uncheck();
        manager.saves().reviews();

        assertThat(page.getByText("No, calls with unknown recipients are refused"))
                .isVisible();
    }

    @Test
    void anAdministratorGetsAllThatIsKeptAndErasesIt(Page page) throws IOException {
        write(Map.of("namespace", "loyalty", "userId", "erase&me"), Map.of("nickname", "Zoé"));
        Marketer administrator =
                new Marketer(page, declic.root()).signsIn("admin").open("profiles?namespace=loyalty&userId=erase%26me");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Download as JSON"))
                        .click());
        Assertions.assertThat(Files.readString(download.path())).contains("\"nickname\": \"Zoé\"", "erase&me");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Erase this person"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("erase&me");
        Look.at(page, "en-desktop", "profile-erase");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(dialog).isHidden();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Erase this person"))
                .click();
        dialog.locator("[id='erase:eraseGo']").click();

        assertThat(page.getByText("The person was erased.")).isVisible();
        administrator.open("profiles?namespace=loyalty&userId=erase%26me");
        assertThat(page.getByText("Nobody is known by this identity.")).isVisible();
    }

    @Test
    void theFileIsForAdministrators(Page page) {
        new Marketer(page, declic.root()).signsIn("approver");

        Assertions.assertThat(page.request()
                        .get(declic.root()
                                .resolve("profiles/person.json?namespace=email&userId=any@profiles.example")
                                .toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysItInFrench(@Visitor(language = "fr") Page page) {
        write(Map.of("namespace", "loyalty", "userId", "fr-1"), Map.of("preferredLanguage", "de"));
        new Marketer(page, declic.root()).signsIn("viewer").open("profiles?namespace=loyalty&userId=fr-1");

        assertThat(page.locator("h1")).hasText("Profils");
        assertThat(page.getByText("allemand")).isVisible();
    }

    private static void looksFor(Page page, String namespace, String userId) {
        page.getByLabel("Identity type").fill(namespace);
        page.getByLabel("Identity", new Page.GetByLabelOptions().setExact(true)).fill(userId);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Search"))
                .click();
    }

    private void write(Map<String, String> identity, Map<String, Object> attributes) {
        Ajo ajo = new Ajo(declic.root());
        ajo.send(ajo.request("api/v1/profiles")
                .PUT(BodyPublishers.ofString(
                        Ajo.json(Map.of("identities", List.of(identity), "attributes", attributes)))));
    }
}
