package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people change one draft at the same time. */
@ExtendWith({SharedServers.class, Browsers.class})
class TwoEditorsPageIT {

    private final DeclicServer declic;

    TwoEditorsPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void keepTheirsBoth(
            @Visitor(language = "en", viewport = Viewport.DESKTOP) Page first,
            @Visitor(language = "fr", viewport = Viewport.PHONE) Page second) {
        String id = new Authoring(declic.root())
                .create(Map.of(
                        "name",
                        "Edited by two",
                        "content",
                        Map.of("subject", "Old subject", "preheader", "Old preheader", "text", "Old text")));
        String address = "campaigns/edit?tab=content&id=" + id;
        Marketer one = new Marketer(first, declic.root()).signsIn("approver").open(address);
        Marketer two = new Marketer(second, declic.root()).signsIn("manager").open(address);
        one.types("Subject", "First subject")
                .types("Preheader", "First preheader")
                .saves();

        second.locator("[id='editor:subject']").fill("Second subject");
        second.locator("[data-written=text]").click();
        two.writes("text", "Second text");
        second.locator(".c-save").click();

        Locator conflict = second.locator("[id='editor:conflict']");
        assertThat(conflict).containsText("approver a modifié cette campagne");
        assertThat(conflict.locator("dt")).hasCount(2);
        assertThat(conflict.locator("dt").nth(0)).containsText("vous aussi");
        assertThat(conflict.locator("dt").nth(1)).not().containsText("vous aussi");
        assertThat(conflict.locator("ins").nth(1)).hasText("First preheader");
        Look.at(second, "fr-phone", "conflict");
        second.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Tout enregistrer"))
                .click();

        assertThat(second.locator("[id='editor:preheader']")).hasValue("First preheader");
        assertThat(second.locator("[id='editor:subject']")).hasValue("Second subject");
        Ajo ajo = new Ajo(declic.root());
        JsonNode content =
                ajo.send(ajo.request("api/v1/campaigns/" + id).GET()).body().path("content");
        assertThat(content.path("subject").asText()).isEqualTo("Second subject");
        assertThat(content.path("preheader").asText()).isEqualTo("First preheader");
        assertThat(content.path("text").asText()).isEqualTo("Second text");

        one.types("Subject", "Third subject");
        first.locator(".c-save").click();
        assertThat(first.locator("[id='editor:conflict']")).containsText("manager has changed this campaign");
        Look.at(first, "en-desktop", "conflict");
        first.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take over the other state"))
                .click();
        assertThat(first.locator("[id='editor:subject']")).hasValue("Second subject");
    }
}
