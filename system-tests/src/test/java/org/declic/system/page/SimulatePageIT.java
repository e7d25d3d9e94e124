package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What several people get, side by side. */
@ExtendWith({SharedServers.class, Browsers.class})
class SimulatePageIT {

    private final DeclicServer declic;

    SimulatePageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void showsWhatEachGets(@Visitor(provokes = "404") Page page) {
        Marketer marketer = new Marketer(page, declic.root())
                .signsIn("approver")
                .open("campaigns/edit?tab=content&id=" + draft("Compared"));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compare several people"))
                .click();
        page.waitForURL(url -> url.contains("/campaigns/simulate"));
        assertThat(page.locator(".s-grid > li")).hasCount(1);

        marketer.types(
                "People",
                "name,profile.person.name.firstName,context.vip\nAnna,Anna,yes\nBéla,Béla,\n\"<b>Eve</b>\",,yes");
        button(page, "Show the messages").click();

        assertThat(page.locator(".s-grid > li")).hasCount(3);
        assertThat(message(page, "Anna").getByText("Welcome back, Anna")).isVisible();
        assertThat(message(page, "Béla").getByText("Nice to meet you, Béla")).isVisible();
        assertThat(page.locator(".s-grid h3").nth(2)).hasText("<b>Eve</b>");
        assertThat(page.locator(".s-grid > li").nth(2)).containsText("No value for profile.person.name.firstName");
        button(page, "Desktop").click();
        button(page, "Dark").click();
        assertThat(page.locator(".s-grid iframe").first())
                .hasAttribute("src", "/campaigns/preview?key=" + key(page) + "&part=html&dark=true");
        Look.at(page, "en-desktop", "simulate");

        marketer.types("People", "name,street\nAnna,Main");
        button(page, "Show the messages").click();
        assertThat(page.getByText("Columns are name, or a path below").first()).isVisible();
        page.locator("#peopleFile")
                .setInputFiles(new FilePayload(
                        "people.json",
                        "application/json",
                        "[{\"profile\": {\"person\": {\"name\": {\"firstName\": \"Zoé\"}}}}]"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(message(page, "Person 1").getByText("Nice to meet you, Zoé")).isVisible();
        marketer.open("campaigns/simulate?id=unknown");
        assertThat(page.locator(".s-grid")).hasCount(0);
    }

    @Test
    void isInFrenchOnAPhone(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        Marketer marketer =
                new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/simulate?id=" + draft("Comparée"));

        marketer.types("Personnes", "{\"name\": \"Jeanne\"}\n{\"name\": \"Paul\"}");
        button(page, "Afficher les messages").click();

        assertThat(page.locator(".s-grid > li")).hasCount(2);
        assertThat(page.locator(".s-grid > li").first()).containsText("Aucune valeur pour");
        Look.at(page, "fr-phone", "simulate");
    }

    private String draft(String name) {
        return new Authoring(declic.root())
                .create(Map.of(
                        "name",
                        name,
                        "configuration",
                        "demo-email",
                        "content",
                        Map.of(
                                "subject",
                                "Hello ${profile.person.name.firstName}",
                                "html",
                                "<p>#if($context.vip == 'yes')Welcome back#{else}Nice to meet you#end,"
                                        + " ${profile.person.name.firstName}</p>")));
    }

    private static String key(Page page) {
        String src = page.locator(".s-grid iframe").first().getAttribute("src");
        return src.replaceAll(".*key=([^&]+).*", "$1");
    }

    private static FrameLocator message(Page page, String name) {
        return page.frameLocator("iframe[title='" + name + "']");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
