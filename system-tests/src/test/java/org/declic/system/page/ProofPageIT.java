package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues see a message before anybody else does. */
@ExtendWith({SharedServers.class, Browsers.class})
class ProofPageIT {

    private final DeclicServer declic;

    ProofPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void goesToColleaguesAndIsLogged(Page page) {
        Marketer marketer = new Marketer(page, declic.root())
                .signsIn("approver")
                .creates("Email", "With a proof")
                .step("Content")
                .types("Subject", "Hello ${profile.person.name.firstName}")
                .saves();
        opens(page, "Send a proof");
        marketer.types("Email addresses", "one@proof.example");
        button(page, "Send the proof").click();
        assertThat(page.getByText("Choose a channel configuration in step").first())
                .isVisible();

        marketer.step("Action").chooses("Channel configuration", "demo-email").step("Content");
        opens(page, "Send a proof");
        button(page, "Send the proof").click();
        assertThat(page.getByText("Enter to whom the proof is sent.").first()).isVisible();
        marketer.types("Email addresses", "one@proof.example\ntwo@proof.example, nobody");
        button(page, "Send the proof").click();

        assertThat(page.getByText("Taken for 2 of 3.")).isVisible();
        Locator rows = page.locator(".c-proofs tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("nobody")))
                .containsText("Not sent: no address of this channel");
        Look.at(page, "en-desktop", "proof");
        marketer.open("outbox?recipient=two@proof.example");
        page.getByText("[Proof] Hello").first().click();
        assertThat(page.getByText("two@proof.example").first()).isVisible();
    }

    @Test
    void goesToANumberInFrenchOnAPhone(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        String id = new Authoring(declic.root())
                .create(Map.of(
                        "name",
                        "Avec un BAT",
                        "channel",
                        "SMS",
                        "configuration",
                        "demo-sms",
                        "content",
                        Map.of("message", "Bonjour")));
        Marketer marketer =
                new Marketer(page, declic.root()).signsIn("approver").open("campaigns/edit?id=" + id + "&tab=content");
        opens(page, "Envoyer un BAT");

        marketer.types("Numéros de téléphone", "+33 6 12 34 56 79");
        button(page, "Envoyer le BAT").click();

        assertThat(page.getByText("Accepté pour 1 sur 1.")).isVisible();
        assertThat(page.locator(".c-proofs tbody tr")).containsText("+33612345679");
        Look.at(page, "fr-phone", "proof");
    }

    private static void opens(Page page, String section) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(section))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
