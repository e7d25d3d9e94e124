package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody follows the link in a mail and unsubscribes; nobody signs in for that. */
@ExtendWith({SharedServers.class, Browsers.class})
class UnsubscribePageIT {

    private final MailingServer declic;

    UnsubscribePageIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void aPersonLeavesTheWholeChannelAndComesBack(Page page) throws Exception {
        page.navigate(link("Zoe@unsubscribe.example", "en"));
        assertThat(page.getByText("Z•••@unsubscribe.example")).isVisible();
        Look.at(page, "en-desktop", "unsubscribe");

        page.getByLabel("All marketing emails, whatever the address").check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Unsubscribe"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("You are unsubscribed")))
                .isVisible();
        Look.at(page, "en-desktop", "unsubscribed");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Subscribe again"))
                .click();
        assertThat(page.getByText("You are subscribed again.")).isVisible();
    }

    @Test
    void thePageSpeaksTheLanguageOfThePerson(@Visitor(viewport = Viewport.PHONE) Page page) throws Exception {
        page.navigate(link("leo@unsubscribe.example", "fr-CA"));

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Se désinscrire")))
                .isVisible();
        Look.at(page, "fr-phone", "unsubscribe");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Se désinscrire"))
                .click();
        assertThat(page.getByText("Vous êtes désinscrit").first()).isVisible();
        Look.at(page, "fr-phone", "unsubscribed");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("EN")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("You are unsubscribed")))
                .isVisible();
    }

    /** The link in a mail to somebody with a profile. */
    private String link(String address, String language) throws Exception {
        Ajo ajo = declic.ajo();
        ajo.send(ajo.request("api/v1/profiles")
                .PUT(BodyPublishers.ofString(Ajo.json(Map.of(
                        "identities", List.of(Map.of("namespace", "email", "userId", address)),
                        "attributes", Map.of("preferredLanguage", language))))));
        String campaign = new Authoring(declic.server().root())
                .activate(Map.of(
                        "name",
                        "Unsubscribe " + UUID.randomUUID(),
                        "configuration",
                        "demo-email",
                        "content",
                        Map.of(
                                "subject", "With a way out",
                                "html", "<p><a href=\"$links.unsubscribe\">Out</a></p>",
                                "text", "Out: $links.unsubscribe")));
        ajo.awaitAll(
                ajo.accepted(Trigger.of(List.of(Recipient.external(address))).ofCampaign(campaign)), "sent");
        return declic.mailbox().to(address).get(0).link("/t/u/").toString();
    }
}
