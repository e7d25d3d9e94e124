package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.authoring.Marketing;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A marketer writes to an audience: from the creation of the campaign to its executions. */
@ExtendWith({SharedServers.class, Browsers.class})
class MarketingStoryPageIT {

    private static final String HTML = "<html><body><p>Spring is here.</p></body></html>";

    private final MailingServer declic;
    private final Marketing marketing;

    MarketingStoryPageIT(MailingServer declic) {
        this.declic = declic;
        marketing = new Marketing(declic);
    }

    @Test
    void leadsFromTheDialogToMailInTheInboxes(Page page) throws Exception {
        String domain = "marketing-story.example";
        marketing.audience(domain, 5);
        marketing.configure("story");
        Marketer approver =
                new Marketer(page, declic.server().root()).signsIn("approver").names("Email", "Spring has come");
        page.getByLabel("Category").selectOption("Marketing");
        approver.confirm("Create campaign");
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        approver.step("Action")
                .chooses("Channel configuration", "marketing-story")
                .step("Content")
                .types("Subject", "Spring")
                .writesText("Spring is here. No more: $links.unsubscribe")
                .writesHtml(HTML);
        int end = HTML.indexOf("</p>");
        page.locator(".CodeMirror[data-name=html]").evaluate("(field, end) => field.CodeMirror.setCursor(0, end)", end);
        page.locator("#picker > summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opt-out link"))
                .click();
        assertThat(page.locator("[id='editor:html']"))
                .hasValue(HTML.replace("</p>", "<a href=\"$links.unsubscribe\">Unsubscribe</a></p>"));
        approver.step("Audience").chooses("Audience", "Everybody at " + domain + " (5 people)");
        Look.at(page, "en-desktop", "marketing-edit-audience");
        approver.step("Schedule").types("Delivery rate", "500");
        Look.at(page, "en-desktop", "marketing-edit-schedule");
        approver.saves().reviews();
        assertThat(page.getByText("Everybody at " + domain + " (5 people)")).isVisible();
        assertThat(page.getByText("At most 500 a second")).isVisible();
        Look.at(page, "en-desktop", "marketing-review");
        approver.activates();
        assertThat(page.getByText("Not fired yet.")).isVisible();
        approver.step("Integration");
        assertThat(page.locator("#triggerCommand")).containsText("/ajo/im/executions/audience");
        approver.step("Overview");

        marketing.consent("user-2@" + domain, "no");
        marketing.fire(Map.of("campaignId", approver.campaignId()));

        assertThat(page.getByText("5 of 5 on their way.")).isVisible();
        Awaitility.await().until(() -> declic.mailbox().at(domain).size() == 4);
        looksWhoWasLeftOut(approver);
        unsubscribes(page, "user-0@" + domain);
        String figures = "api/v1/campaigns/" + approver.campaignId() + "/figures";
        Awaitility.await()
                .until(() -> marketing
                                .get(figures)
                                .body()
                                .at("/reactions/unsubscribed")
                                .asInt()
                        == 1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report"))
                .click();
        assertThat(page.locator(".r-tiles")).containsText("4");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Unsubscribe No more marketing")))
                .containsText("1");
        Look.at(page, "en-desktop", "marketing-report");
    }

    /** As a mail program does it. */
    private void unsubscribes(Page page, String address) throws Exception {
        URI link = declic.mailbox().to(address).get(0).link("/t/u/");
        APIResponse answer = page.request()
                .post(
                        link.toString(),
                        RequestOptions.create().setForm(FormData.create().set("List-Unsubscribe", "One-Click")));
        assertThat(answer).isOK();
    }

    private static void looksWhoWasLeftOut(Marketer approver) {
        Page page = approver.page();
        String campaign = page.url();
        button(page, "Who was left out").click();
        Locator reason = page.locator("#executions .c-reasons a");
        assertThat(reason).containsText("they have not agreed to marketing by email");
        Look.at(page, "en-desktop", "marketing-live");
        reason.click();
        page.locator("td.d-main-cell a").first().click();
        assertThat(page.locator(".d-gates")).containsText("They said no to marketing on");
        Look.at(page, "en-desktop", "message-excluded");
        page.navigate(campaign);
    }

    @Test
    void holdsResumesAndStopsAnExecution(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        String domain = "held.example";
        marketing.activate("held", marketing.audience(domain, 600), Map.of("deliveryRate", 1));
        marketing.fire(Map.of("campaignId", "held"));
        Marketer approver = new Marketer(page, declic.server().root()).signsIn("approver");
        approver.open("campaigns/view?id="
                + marketing.get("api/v1/campaigns/held").body().path("id").asText());

        assertThat(state(page, "En cours")).isVisible();
        button(page, "Suspendre").click();
        assertThat(state(page, "Suspendue")).isVisible();
        Look.at(page, "fr-phone", "marketing-paused");
        button(page, "Reprendre").click();
        assertThat(state(page, "En cours")).isVisible();
        page.locator("#executions")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Arrêter"))
                .click();
        assertThat(page.getByText("Elle a été arrêtée à la main.")).isVisible();

        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        marketing.fire(Map.of("campaignId", "held", "schedule", Map.of("executeAt", tomorrow)));
        approver.open("campaigns?q=held");
        assertThat(page.locator("#list tbody")).containsText("prochain envoi");
        Look.at(page, "fr-phone", "campaigns-scheduled-audience");
    }

    private static Locator state(Page page, String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
