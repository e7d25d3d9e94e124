package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.provider.TwilioFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The report of a campaign. */
@ExtendWith({SharedServers.class, Browsers.class})
class ReportPageIT {

    /** A time without seconds. */
    private static final Pattern MINUTE = Pattern.compile("[-0-9]{10}T[0-9]{2}:[0-9]{2}");

    private final DeclicServer declic;

    ReportPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void leadsFromFiguresToPeopleAndIntoASpreadsheet(Page page) {
        Ajo ajo = new Ajo(declic.root());
        String id = new Authoring(declic.root()).activate(Draft.named("Reported"));
        ajo.awaitAll(
                ajo.accepted(Trigger.of(List.of(
                                Recipient.external("ann@report.example"), Recipient.external("bob@report.example")))
                        .ofCampaign(id)),
                "sent");
        new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/view?id=" + id);

        page.getByRole(AriaRole.LINK, named("Report")).click();
        assertThat(page.locator(".r-tiles")).containsText("2");
        assertThat(page.locator(".r-chart canvas")).isVisible();
        Look.at(page, "en-desktop", "report-day");
        page.getByText("The same as a table").click();
        assertThat(page.locator("tbody tr")).hasCount(25);
        page.getByRole(AriaRole.LINK, named("Last 30 days")).click();
        page.getByText("The same as a table").click();
        assertThat(page.locator("tbody tr")).hasCount(31);
        APIResponse file = page.request().get(declic.url("campaigns/report.csv?span=all&id=" + id));
        page.locator(".r-tiles a").first().click();

        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("bob@report.example")))
                .isVisible();
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text())
                .startsWith("figure,key,count\r\ntargeted,,2\r\nsent,,2\r\n")
                .contains("\r\nunsubscribed,,0\r\n");
        assertThat(page.request()
                        .get(declic.url("campaigns/report.csv?id=none"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFigureLeadsToJustThePeopleItCounts(Page page) {
        Ajo ajo = new Ajo(declic.root());
        String id = new Authoring(declic.root()).activate(Draft.named("Counted"));
        ajo.awaitAll(ajo.accepted(to(id, Recipient.external("ann@counted.example"))), "sent");
        suppress(ajo, "bob@counted.example");
        ajo.awaitAll(ajo.accepted(to(id, Recipient.external("bob@counted.example"))), "exclude");
        Marketer viewer =
                new Marketer(page, declic.root()).signsIn("viewer").open("campaigns/report?span=month&id=" + id);

        figure(page, "1 Excluded").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("bob@counted.example");
        assertThat(page.getByLabel("Status")).hasValue("exclude,denylist,duplicate");
        assertThat(page.getByLabel("From", exactly())).hasValue(MINUTE);
        Look.at(page, "en-desktop", "messages-behind-a-figure");
        String from = page.getByLabel("From", exactly()).inputValue();
        page.getByLabel("From", exactly()).fill("2020-01-01T10:00");
        page.getByLabel("Until", exactly()).fill(from);
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        assertThat(page.getByText("No message is like this.")).isVisible();
        assertThat(page.getByLabel("Until", exactly())).hasValue(from);
        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(1);

        viewer.open("messages?from=yesterday&campaign=" + id);
        assertThat(page.getByText("Please enter a date and a time.")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(0);
        viewer.open("campaigns/view?id=" + id);
        figure(page, "1 Excluded").click();
        assertThat(page.locator("tbody tr")).containsText("bob@counted.example");
    }

    @Test
    void whoseSmsWasDeliveredIsAmongThoseItWasSentTo(
            MailingServer mailing, @Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        URI root = mailing.server().root();
        try (TwilioFake twilio = new TwilioFake()) {
            Authoring authoring = new Authoring(root);
            authoring.configure(Map.of(
                    "channel", "SMS",
                    "name", "twilio-report",
                    "provider", "TWILIO",
                    "from", "+447700900123",
                    "region", "FR",
                    "account", TwilioFake.ACCOUNT,
                    "url", twilio.url(),
                    "password", "auth-token"));
            String id = authoring.activateSms("Delivered", "twilio-report", "Hello");
            Ajo ajo = mailing.ajo();
            String delivered = ajo.accepted(to(id, Recipient.byPhone("+33612345691")));
            ajo.awaitAll(delivered, "sent");
            ajo.send(HttpRequest.newBuilder(URI.create(twilio.messages().get(0).getOrDefault("StatusCallback", "")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("MessageSid=SM1&MessageStatus=delivered")));
            ajo.awaitAll(delivered, "delivered");
            ajo.awaitAll(ajo.accepted(to(id, Recipient.byPhone("+33612345692"))), "sent");
            Marketer viewer = new Marketer(page, root).signsIn("viewer").open("campaigns/report?id=" + id);

            assertThat(page.locator(".r-tiles dt")).containsText(new String[] {"Cliqués", "Désinscrits"});
            assertThat(page.getByText("Ouverts", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            figure(page, "2 Envoyés").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody")).containsText("+33612345691");
            Look.at(page, "fr-phone", "messages-behind-a-figure");
            viewer.open("messages?from=2026-01-02T00:00&until=2026-01-01T00:00");
            assertThat(page.getByText("Cette date doit suivre celle du début.")).isVisible();
            Look.at(page, "fr-phone", "messages-backwards");
            viewer.open("campaigns/view?id=" + id);
            figure(page, "2 Envoyés").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
        }
    }

    /** Returns when no message goes to the address any more. */
    private static void suppress(Ajo ajo, String address) {
        Map<String, Object> entry = Map.of("entity", Map.of("type", "email", "entityValue", address));
        ajo.send(ajo.request("ajo/config/suppression/addresses")
                .POST(BodyPublishers.ofString(Ajo.json(List.of(entry)))));
        Awaitility.await().until(() -> {
            String execution = ajo.accepted(Trigger.to(address));
            List<String> states = Awaitility.await()
                    .until(() -> ajo.execution(execution).recipientStates(), now -> !now.contains("accepted"));
            return states.equals(List.of("exclude"));
        });
    }

    private static Trigger to(String campaign, Recipient recipient) {
        return Trigger.of(List.of(recipient)).ofCampaign(campaign);
    }

    private static Locator figure(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
