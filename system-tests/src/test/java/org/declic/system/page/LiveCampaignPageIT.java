package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a campaign that was activated: how it fares, what it says, how it is called. */
@ExtendWith({SharedServers.class, Browsers.class})
class LiveCampaignPageIT {

    private final DeclicServer declic;
    private final Ajo ajo;
    private final Authoring authoring;

    LiveCampaignPageIT(DeclicServer declic) {
        this.declic = declic;
        ajo = new Ajo(declic.root());
        authoring = new Authoring(declic.root());
    }

    @Test
    void showsTheMailAsAnInboxDoes(Page page) {
        String id = authoring.activate(email("Seen on its page", "demo-email"));
        Marketer approver =
                new Marketer(page, declic.root()).signsIn("approver").open("campaigns/view?id=" + id);

        assertThat(health(page)).containsText("Everything is fine");
        assertThat(page.locator(".c-inbox")).containsText("Hello Jane");
        assertThat(page.locator(".c-inbox")).containsText("All about Product");
        assertThat(page.frameLocator(".c-thumbnail iframe").getByText("Dear Jane"))
                .isVisible();
        Look.at(page, "en-desktop", "live-called");

        approver.step("Integration");
        assertThat(page.locator("#triggerCommand")).isVisible();
        approver.stops();
        assertThat(health(page)).containsText("The campaign has ended. Nothing");
    }

    @Test
    void saysThatTheChannelIsOffAndWhatWaits(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        String configuration =
                authoring.configure(Map.of("name", "soon-off", "fromEmail", "shop@demo.example", "provider", "OUTBOX"));
        String id = authoring.activate(email("Through a channel that is off", "soon-off"));
        Ajo administration = new Ajo(declic.root(), Credentials.ADMINISTRATION);
        administration.send(administration
                .request("api/v1/channel-configurations/" + configuration + "/deactivate")
                .POST(BodyPublishers.noBody()));
        ajo.accepted(
                Trigger.of(List.of(Recipient.external("off@live-page.example"))).ofCampaign(id));
        Awaitility.await().until(() -> figures(id).contains("\"delayed\":1"));
        Marketer marketer = new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/view?id=" + id);

        assertThat(health(page)).containsText("n’est pas active\u00a0: 1 message attend");
        assertThat(page.locator(".c-last-day")).hasText("Rien n’a été envoyé ces dernières 24 heures");
        Look.at(page, "fr-phone", "live-channel-off");
        health(page).locator("a").click();
        assertThat(page.locator("h1")).containsText("soon-off");

        marketer.open("messages?campaign=" + id);
        page.locator("td.d-main-cell a").click();
        assertThat(page.locator(".d-steps > li").last()).containsText("Prochaine tentative\u00a0:");
        assertThat(page.locator(".d-steps > li").last()).containsText("La configuration de canal n’est pas active");
        Look.at(page, "fr-phone", "message-delayed");
    }

    @Test
    void showsWhatItSentInTheLastDay(Page page) {
        String id = authoring.activate(email("Sent of late", "demo-email"));
        Marketer viewer = new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/view?id=" + id);
        assertThat(page.locator(".c-last-day")).hasText("Nothing was sent in the last 24 hours");
        Trigger trigger = Trigger.of(
                        List.of(Recipient.external("one@last-day.example"), Recipient.external("two@last-day.example")))
                .ofCampaign(id);
        ajo.awaitAll(ajo.accepted(trigger), "sent");

        Locator refresh = page.locator("[id='live:refresh']");
        refresh.click();
        assertThat(page.locator(".c-last-day"))
                .containsText("2 messages sent in the last 24 hours, 2 of them in the busiest hour");
        assertThat(page.locator(".c-tiles a")).hasAttribute("href", Pattern.compile(".*&status=sent,delivered"));
        assertThat(page.locator(".c-sparkline rect[height='40']")).hasCount(1);
        assertThat(refresh).not().hasClass(Pattern.compile("ui-state-loading"));
        Look.at(page, "en-desktop", "live-last-day");

        viewer.open("campaigns?q=Sent+of+late");
        Locator sent = page.locator("#list tbody td.d-number a");
        assertThat(sent).containsText("2");
        sent.click();
        assertThat(page.locator("h1")).hasText("Report");

        viewer.open("messages?recipient=one@last-day.example");
        page.locator("td.d-main-cell a").click();
        assertThat(page.locator(".m-subject")).hasText("Hello you");
        assertThat(page.frameLocator(".c-thumbnail iframe").getByText("Dear you"))
                .isVisible();
        Look.at(page, "en-desktop", "message-email");
    }

    private String figures(String id) {
        return ajo.send(ajo.request("api/v1/campaigns/" + id + "/figures").GET())
                .text();
    }

    private static Map<String, Object> email(String name, String configuration) {
        Map<String, Object> content = Map.of(
                "subject", "Hello ${profile.person.name.firstName|'you'}",
                "preheader", "All about ${context.product.name|'it'}",
                "html", "<html><body><h1>Dear ${profile.person.name.firstName|'you'}</h1></body></html>",
                "text", "Hello");
        return Map.of("name", name, "configuration", configuration, "content", content);
    }

    private static Locator health(Page page) {
        return page.locator(".c-health");
    }
}
