package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Email, SMS and push from creation to the outbox, by somebody who reads French and has a phone at hand. */
@ExtendWith({SharedServers.class, Browsers.class})
class FrenchPhoneStoryPageIT {

    private final DeclicServer declic;

    FrenchPhoneStoryPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void writesAnSms(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        Marketer marketer = creates(page, "SMS", "Colis arrivé");
        goes(page, "Action");
        marketer.chooses("Configuration de canal", "demo-sms");
        goes(page, "Contenu");
        marketer.writes("message", "Votre colis ${context.parcel|'42'} est là.");
        assertThat(page.locator("[id$=previewState]")).containsText("1 partie");
        Look.at(page, "fr-phone", "content-sms");

        String campaign = activates(page);
        Ajo ajo = new Ajo(declic.root());
        ajo.awaitAll(
                ajo.accepted(
                        Trigger.of(List.of(Recipient.byPhone("+33612345699"))).ofCampaign(campaign)),
                "sent");
        marketer.open("outbox?recipient=%2B33612345699");
        page.getByText("Votre colis 42 est là.").first().click();
        assertThat(page.locator(".d-bubble")).hasText("Votre colis 42 est là.");
        Look.at(page, "fr-phone", "outbox-sms");
    }

    @Test
    void writesAPush(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        Marketer marketer = creates(page, "Push", "Commande partie");
        goes(page, "Action");
        marketer.chooses("Configuration de canal", "demo-push");
        goes(page, "Contenu");
        marketer.types("Titre", "Commande ${context.order|'?'} partie");
        marketer.writes("body", "Elle arrive demain.");
        page.locator("[id='editor:click']").selectOption("Ouvre un écran de l’application");
        page.locator("[id='editor:link']").fill("shop://orders/${context.order|''}");
        page.getByLabel("Bouton 1 : libellé").fill("Suivre");
        page.getByLabel("Bouton 1 : un clic").selectOption("Ferme la notification");
        assertThat(page.locator(".c-preview-facts")).containsText("octets sur");
        Look.at(page, "fr-phone", "content-push");

        String campaign = activates(page);
        Ajo ajo = new Ajo(declic.root());
        ajo.awaitAll(
                ajo.accepted(Trigger.of(
                                List.of(Recipient.byPush("jeanne", "token-fr").withContext(Map.of("order", "4712"))))
                        .ofCampaign(campaign)),
                "sent");
        marketer.open("outbox?recipient=token-fr");
        page.getByText("Commande 4712 partie").first().click();
        FrameLocator phones = page.frameLocator("iframe[title='Comme les téléphones l’affichent']");
        assertThat(phones.getByText("Elle arrive demain.").first()).isVisible();
        page.getByText("Le message entier").click();
        assertThat(page.locator("pre")).containsText("\"DEEPLINK\"");
        assertThat(page.locator("pre")).containsText("\"DISMISS\"");
        Look.at(page, "fr-phone", "outbox-push");
    }

    @Test
    void writesAnEmail(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        Marketer marketer = creates(page, "E-mail", "Commande reçue");
        goes(page, "Action");
        marketer.chooses("Configuration de canal", "demo-email");
        goes(page, "Contenu");
        marketer.types("Objet", "Commande ${context.order|'?'} reçue");
        marketer.writesHtml("<html><body><p>Merci, ${profile.person.name.firstName|'à bientôt'}.</p></body></html>");
        assertThat(page.frameLocator("iframe.c-shown").getByText("Merci,")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Téléphone")))
                .hasAttribute("aria-pressed", "true");
        Look.at(page, "fr-phone", "content-email");

        String campaign = activates(page);
        Ajo ajo = new Ajo(declic.root());
        Recipient somebody = Recipient.external("jeanne@phone.example").withContext(Map.of("order", "4713"));
        ajo.awaitAll(ajo.accepted(Trigger.of(List.of(somebody)).ofCampaign(campaign)), "sent");
        marketer.open("outbox?recipient=jeanne%40phone.example");
        page.getByText("Commande 4713 reçue").first().click();
        assertThat(page.frameLocator("iframe.d-mail").getByText("Merci, à bientôt."))
                .isVisible();
        Look.at(page, "fr-phone", "outbox-email");
    }

    @Test
    void writesCodesInBulk(@Visitor(language = "fr", viewport = Viewport.PHONE) Page page) {
        Marketer marketer = creates(page, "SMS", "Codes en masse", true);
        goes(page, "Action");
        marketer.chooses("Configuration de canal", "demo-sms");
        goes(page, "Contenu");
        marketer.writes("message", "Votre code : ${context.code|'aucun'}");

        String campaign = activates(page);
        assertThat(page.getByText("débit élevé").first()).isVisible();
        Look.at(page, "fr-phone", "live-high-throughput");
        Ajo ajo = new Ajo(declic.root());
        Recipient somebody = Recipient.byPhone("+33612345697").withContext(Map.of("code", "4714"));
        ajo.awaitAll(
                ajo.express(Trigger.of(List.of(somebody)).ofCampaign(campaign)).executionId(), "sent");
        marketer.open("outbox?recipient=%2B33612345697");
        page.getByText("Votre code : 4714").first().click();
        assertThat(page.locator(".d-bubble")).hasText("Votre code : 4714");
    }

    private Marketer creates(Page page, String channel, String name) {
        return creates(page, channel, name, false);
    }

    private Marketer creates(Page page, String channel, String name, boolean highThroughput) {
        Marketer marketer = new Marketer(page, declic.root()).signsIn("admin").open("campaigns?status=all");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Créer une campagne"))
                .first()
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Canal").selectOption(channel);
        dialog.getByLabel("Nom").fill(name);
        dialog.getByLabel("Débit élevé").setChecked(highThroughput);
        marketer.confirm("Créer une campagne");
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        return marketer;
    }

    private static void goes(Page page, String step) {
        Locator tab = page.locator(".c-tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(step));
        tab.click();
        assertThat(page.locator(".c-tabs [aria-current=page]")).containsText(step);
    }

    /** Returns the campaign's id. */
    private static String activates(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Enregistrer"))
                .click();
        page.getByText(Pattern.compile("^Enregistré .+")).first().waitFor();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Vérifier pour activer"))
                .click();
        page.waitForURL(url -> url.contains("/campaigns/review"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Activer"))
                .first()
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Activer"))
                .click();
        page.waitForURL(url -> url.contains("/campaigns/view"));
        return page.url().replaceFirst(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }
}
