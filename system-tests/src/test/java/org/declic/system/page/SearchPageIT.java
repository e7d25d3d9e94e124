package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search of the top bar, over all kinds of things. */
@ExtendWith({SharedServers.class, Browsers.class})
class SearchPageIT {

    private final DeclicServer declic;
    private final Ajo ajo;

    SearchPageIT(DeclicServer declic) {
        this.declic = declic;
        ajo = new Ajo(declic.root());
    }

    @Test
    void findsCampaignsAndConfigurationsByAPartOfTheirName(Page page) {
        new Drafts(ajo).create("Searched <everywhere>");
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns");

        assertThat(page.locator(".d-bar-find")).isHidden();
        look(page, "everywh");
        assertThat(section(page, "campaigns")).containsText("Searched <everywhere>");
        assertThat(page.locator("section")).hasCount(1);
        look(page, "DEMO-EMAIL");
        assertThat(section(page, "configurations")).containsText("demo-email");
        section(page, "configurations").locator("a").first().click();
        assertThat(page.locator("h1")).containsText("demo-email");
    }

    @Test
    void findsPeopleAndMessagesByWhateverNamesThem(Page page) {
        Map<String, Object> attributes = Map.of("person", Map.of("name", Map.of("firstName", "Zoé")));
        ajo.send(ajo.request("api/v1/profiles")
                .PUT(BodyPublishers.ofString(Ajo.json(Map.of(
                        "identities",
                        List.of(Map.of("namespace", "email", "userId", "zoe@search-page.example")),
                        "attributes",
                        attributes)))));
        String execution = ajo.accepted(Trigger.of(List.of(Recipient.external("zoe@search-page.example")))
                .withRequestId("search-page-1"));
        Answer sent = ajo.awaitAll(execution, "sent");
        String message = sent.body().at("/recipients/0/messageId").asText();
        new Marketer(page, declic.root()).signsIn("viewer").open("search");

        for (String text : List.of("Zoe@search-page.example", "search-page-1", execution, message)) {
            look(page, text);
            assertThat(section(page, "messages").locator("li")).hasCount(1);
            assertThat(section(page, "messages")).containsText("zoe@search-page.example");
        }
        look(page, "zoe@search-page.example");
        section(page, "people").locator("a").click();
        assertThat(page.getByText("Zoé", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void hasAPageOfItsOwnOnAPhone(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns");

        page.locator(".d-bar-find").click();
        assertThat(page.getByText("Saisissez une partie du nom")).isVisible();
        page.locator("main input[type=search]").fill("demo-email");
        page.keyboard().press("Enter");
        assertThat(section(page, "configurations")).containsText("demo-email");
        Look.at(page, "fr-phone", "search-found");
    }

    private static void look(Page page, String text) {
        page.locator(".d-bar-search input").fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator("main input[type=search]")).hasValue(text);
    }

    private static Locator section(Page page, String name) {
        return page.locator("section[aria-labelledby=" + name + "]");
    }
}
