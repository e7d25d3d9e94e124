package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.browser.Browsers;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An SMS from end to end: configure the channel, write, activate, trigger, and the outbox shows it. */
@ExtendWith({SharedServers.class, Browsers.class})
class SmsStoryPageIT {

    private static final String NUMBER = "+33612345678";

    private final DeclicServer declic;

    SmsStoryPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromAConfigurationToAnSmsInTheOutbox(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        configures(administrator);

        administrator
                .creates("SMS", "Parcel is here")
                .step("Action")
                .chooses("Channel configuration", "French shop")
                .step("Content")
                .writes("message", "Votre colis ${context.parcel|'est'} prêt");
        assertThat(page.locator("[id='editor:length']")).containsText("ê");
        assertThat(page.locator("#previewState, [id$=previewState]")).containsText("1 part");
        assertThat(page.locator("#previewState, [id$=previewState]")).containsText("20 characters");
        assertThat(page.frameLocator("iframe.c-shown").getByText("Votre colis")).isVisible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Use plainer characters"))
                .click();
        assertThat(page.locator("[id='editor:message']")).hasValue("Votre colis ${context.parcel|'est'} pret");
        assertThat(page.locator("[id='editor:length']")).not().containsText("ê");
        administrator.saves().reviews().activates();

        String campaign = administrator.campaignId();
        administrator.step("Integration");
        assertThat(page.locator("#triggerCommand")).containsText("mobilePhoneNumber");
        Ajo ajo = new Ajo(declic.root());
        ajo.awaitAll(
                ajo.accepted(
                        Trigger.of(List.of(Recipient.byPhone("06 12 34 56 78"))).ofCampaign(campaign)),
                "sent");

        administrator.open("outbox?recipient=%2B33612345678");
        page.getByText("Votre colis est pret").first().click();
        assertThat(page.getByText(NUMBER).first()).isVisible();
        assertThat(page.locator(".d-bubble")).hasText("Votre colis est pret");
        administrator.open("messages?campaign=" + campaign);
        page.locator("td.d-main-cell a").first().click();
        assertThat(page.frameLocator(".c-phone iframe").getByText("Votre colis est pret"))
                .isVisible();
        assertThat(page.locator(".d-steps > li").last()).containsText("The message was kept in the outbox.");
        Look.at(page, "en-desktop", "message-sms");
        administrator.open("messages?campaign=" + campaign + "&recipient=nobody");
        assertThat(page.getByText("The campaign had no message for this recipient"))
                .isVisible();
        administrator.open("campaigns?status=all&channel=SMS");
        assertThat(page.getByText("Parcel is here").first()).isVisible();
        administrator.open("campaigns?status=all&channel=EMAIL");
        assertThat(page.getByText("Parcel is here")).hasCount(0);
    }

    @Test
    void showsWhatSomebodyGets(Page page) {
        Marketer marketer = new Marketer(page, declic.root())
                .signsIn("approver")
                .creates("SMS", "Greeting")
                .step("Action")
                .chooses("Channel configuration", "demo-sms")
                .step("Content")
                .writes("message", "${profile.person.name.firstName|'You there'}, it is ready");
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Sample data"))
                .click();

        marketer.types("Stored profile", "+19995550100");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show what they get"))
                .click();
        assertThat(page.getByText("There is no profile with")).isVisible();

        marketer.types("Stored profile", "1234567890");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show what they get"))
                .click();
        assertThat(page.frameLocator("iframe.c-shown").getByText("Ana, it is ready"))
                .isVisible();
        assertThat(page.locator("[id$=previewState]")).containsText("16 characters");
        Look.at(page, "en-desktop", "content-sms-profile");
    }

    private static void configures(Marketer administrator) {
        Page page = administrator.page();
        administrator.open("channels/edit?channel=SMS");
        page.locator("[id='configuration:name']").fill("French shop");
        administrator.types("Sender number or name", "La Boutique du coin");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByText("up to 11 letters and digits.").first()).isVisible();
        assertThat(page.getByText("Please choose a country.").first()).isVisible();
        administrator.types("Sender number or name", "Boutique").chooses("Country of the numbers", "France");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Activate"))
                .click();
        assertThat(page.getByText("Campaigns can use it now.")).isVisible();
        triesOut(administrator);
    }

    private static void triesOut(Marketer administrator) {
        Page page = administrator.page();
        administrator.types("Phone number", "12");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send a test"))
                .click();
        assertThat(page.getByText("Enter a phone number").first()).isVisible();
        administrator.types("Phone number", "06 12 34 56 00");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send a test"))
                .click();
        assertThat(page.getByText("The test message to 06 12 34 56 00 was taken."))
                .isVisible();
        administrator.open("outbox?recipient=%2B33612345600");
        assertThat(page.getByText("“French shop” works.").first()).isVisible();
    }
}
