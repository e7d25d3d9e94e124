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
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A push message from end to end: configure the channel, write, activate, trigger, and the outbox shows it. */
@ExtendWith({SharedServers.class, Browsers.class})
class PushStoryPageIT {

    private static final String NEARLY_BLACK = "rgb(17, 17, 17)";

    private final DeclicServer declic;

    PushStoryPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromAConfigurationToANotificationInTheOutbox(Page page) {
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");
        configures(administrator);

        administrator
                .creates("Push", "Order shipped")
                .step("Action")
                .chooses("Channel configuration", "Shop app")
                .step("Content");
        page.getByText("Insert attribute").click();
        page.locator(".c-attribute").first().click();
        assertThat(page.locator("[id='editor:body']")).hasValue(Pattern.compile("^\\$\\{.+}$"));
        administrator.types("Title", "Order ${context.order|'?'} shipped");
        administrator.writes("body", "It arrives tomorrow, ${profile.person.name.firstName|'dear customer'}.");
        page.getByLabel("Button 1: label").fill("Track");
        assertThat(page.getByLabel("Button 1: link")).isHidden();
        page.getByLabel("Button 1: a touch").selectOption("Opens a web page");
        assertThat(page.frameLocator("iframe.c-shown").getByText("Track").first())
                .isVisible();
        page.getByLabel("Button 1: link").fill("https://shop.example/track/${context.order|''}");
        administrator.writes("data", "order = ${context.order|''}\nnote = ${context.note|''}");
        assertThat(page.frameLocator("iframe.c-shown").getByText("shipped").first())
                .isVisible();
        assertThat(page.locator(".c-preview-facts")).containsText(" of 4,096 bytes");
        looksWhatOthersGet(administrator);
        looksAtDarkPhones(page);
        tellsWhoIsLeftOut(administrator);
        administrator.saves().reviews().activates();

        String campaign = administrator.campaignId();
        administrator.step("Integration");
        assertThat(page.locator("#triggerCommand")).containsText("pushInfo");
        Ajo ajo = new Ajo(declic.root());
        ajo.awaitAll(
                ajo.accepted(Trigger.of(
                                List.of(Recipient.byPush("jane", "story-token").withContext(Map.of("order", "4711"))))
                        .ofCampaign(campaign)),
                "sent");

        administrator.open("outbox?recipient=story-token");
        page.getByText("Order 4711 shipped").first().click();
        FrameLocator phones = page.frameLocator("iframe[title='As phones show it']");
        assertThat(phones.getByText("It arrives tomorrow, dear customer.").first())
                .isVisible();
        assertThat(phones.getByText("Track").first()).isVisible();
        page.getByText("The whole message").click();
        assertThat(page.locator("pre")).containsText("https://shop.example/track/4711");
        assertThat(page.locator("pre")).containsText("\"order\"");
    }

    private static void looksWhatOthersGet(Marketer administrator) {
        Page page = administrator.page();
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Sample data"))
                .click();
        administrator.types("Stored profile", "nobody");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show what they get"))
                .click();
        assertThat(page.getByText("There is no profile with")).isVisible();
        administrator.types("Stored profile", "12345678901234567890123456789493505531");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show what they get"))
                .click();
        assertThat(page.frameLocator("iframe.c-shown")
                        .getByText("tomorrow, Léa")
                        .first())
                .isVisible();
    }

    private static void looksAtDarkPhones(Page page) {
        Locator switchToDark = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Dark"));
        Locator light = page.frameLocator("iframe.c-shown").locator("body");
        assertThat(light).not().hasCSS("background-color", NEARLY_BLACK);

        switchToDark.click();
        assertThat(switchToDark).hasAttribute("aria-pressed", "true");
        assertThat(page.frameLocator("iframe.c-shown").locator("body")).hasCSS("background-color", NEARLY_BLACK);
        Look.at(page, "en-desktop", "content-push-dark");

        switchToDark.click();
        assertThat(page.frameLocator("iframe.c-shown").locator("body")).not().hasCSS("background-color", NEARLY_BLACK);
    }

    /** A push message is too large for phones when the data of somebody make it so. */
    private static void tellsWhoIsLeftOut(Marketer administrator) {
        Page page = administrator.page();
        Locator state = page.locator("[id$=previewState]");
        String tooLarge = "With these data it is too large for phones";
        assertThat(state).not().containsText(tooLarge);

        page.locator("[id='editor:sampleContext']").fill("{\"note\": \"" + "x".repeat(3950) + "\"}");
        assertThat(state).containsText(tooLarge);
        page.locator("[id='editor:sampleContext']").fill("{\"note\": \"short\"}");
        assertThat(state).not().containsText(tooLarge);
    }

    private static void configures(Marketer administrator) {
        Page page = administrator.page();
        administrator.open("channels/edit?channel=PUSH");
        page.locator("[id='configuration:name']").fill("Shop app");
        page.locator("[id='configuration:appId']").fill("com.example shop");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByText("Please enter a package name").first()).isVisible();
        page.locator("[id='configuration:appId']").fill("com.example.shop");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Activate"))
                .click();
        assertThat(page.getByText("Campaigns can use it now.")).isVisible();
        triesOut(administrator);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Deactivate"))
                .click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator(".d-page-header .d-chip, .d-chip").first()).containsText("Deactivated");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Activate"))
                .click();
        assertThat(page.locator(".d-chip").first()).containsText("Active");
    }

    private static void triesOut(Marketer administrator) {
        Page page = administrator.page();
        administrator.types("Token of a device", "not a token");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send a test"))
                .click();
        assertThat(page.getByText("Enter a token as the app gets it").first()).isVisible();
        administrator.types("Token of a device", "tried-out-token-1234");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send a test"))
                .click();
        assertThat(page.getByText("The test message to tried-out-token-1234 was taken."))
                .isVisible();
        String configuration = page.url();
        administrator.open("outbox?recipient=tried-out-token-1234");
        assertThat(page.getByText("Test message from Déclic").first()).isVisible();
        page.navigate(configuration);
    }
}
