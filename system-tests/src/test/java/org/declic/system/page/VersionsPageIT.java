package org.declic.system.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A live campaign is changed by a draft beside it. */
@ExtendWith({SharedServers.class, Browsers.class})
class VersionsPageIT {

    private static final int MOST_CALLS = 2_000;

    private final MailingServer declic;
    private final Ajo ajo;

    VersionsPageIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
    }

    private String live(String name) {
        return new Authoring(declic.server().root()).activate(Draft.named(name));
    }

    @Test
    void replacesTheLiveVersionWhileCallsGoOn(Page page) {
        String id = live("Changed while it runs");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Void> calling = CompletableFuture.runAsync(() -> {
            while (!enough.get() && calls.get() < MOST_CALLS) {
                ajo.accepted(Trigger.to(calls.incrementAndGet() + "@versions.example")
                        .ofCampaign(id));
            }
        });
        Marketer approver =
                new Marketer(page, declic.server().root()).signsIn("approver").open("campaigns/view?id=" + id);

        page.getByRole(AriaRole.BUTTON, named("Modify")).click();
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        assertThat(page.getByText("Calls go on with version 1")).isVisible();
        assertThat(page.getByLabel("Alias")).hasAttribute("readonly", "readonly");
        Look.at(page, "en-desktop", "draft-beside-live");
        approver.step("Content").types("Subject", "The second version").saves();
        assertThat(ajo.send(ajo.request("api/v1/campaigns/" + id).GET())
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        approver.step("Schedule").types("Campaign start", "2036-01-01T00:00");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByText("The campaign is live already").first()).isVisible();
        approver.types("Campaign start", "").saves();
        page.getByRole(AriaRole.LINK, named("Compare with the live version")).click();
        page.waitForURL(url -> url.contains("/campaigns/compare"));
        assertThat(page.locator(".c-difference")).hasCount(1);
        assertThat(page.locator(".c-difference ins")).hasText("The second version");
        assertThat(page.locator(".c-beside .c-inbox-subject").nth(1)).hasText("The second version");
        assertThat(page.locator(".c-beside .c-inbox-subject").first()).not().hasText("The second version");
        assertThat(page.locator(".c-beside iframe")).hasCount(2);
        Look.at(page, "en-desktop", "versions-compared");
        page.getByLabel("From version").selectOption("2");
        page.getByLabel("To version").selectOption("1");
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();
        page.waitForURL(url -> url.contains("from=2"));
        assertThat(page.locator(".c-difference del")).hasText("The second version");
        approver.open("campaigns/edit?id=" + id).reviews();
        Look.at(page, "en-desktop", "review-beside-live");
        approver.activates();

        approver.step("Versions");
        assertThat(page.locator("#versions tbody tr")).hasCount(2);
        Look.at(page, "en-desktop", "live-versions");
        int before = calls.get();
        Awaitility.await().until(() -> calling.isDone() || calls.get() > before + 20);
        enough.set(true);
        calling.join(); // no call failed
        int all = calls.get();
        Awaitility.await().until(() -> declic.mailbox().at("versions.example").size() >= all);
        List<String> subjects = declic.mailbox().at("versions.example").stream()
                .map(VersionsPageIT::subject)
                .toList();
        assertThat(subjects)
                .hasSize(all)
                .contains("The second version")
                .anyMatch(subject -> !subject.equals("The second version"));
        assertThat(subject(declic.mailbox().to(all + "@versions.example").get(0)))
                .isEqualTo("The second version");
    }

    private static String subject(Mail mail) {
        try {
            return mail.parsed().getSubject();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bringsAnOlderVersionBackAndGivesADraftUp(@Visitor(viewport = Viewport.PHONE, language = "fr") Page page) {
        String id = live("Deux versions");
        Answer draft = send("POST", id + "/draft");
        Answer activated = send("POST", id + "/activate");
        new Marketer(page, declic.server().root()).signsIn("approver").open("campaigns/view?tab=versions&id=" + id);
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        assertThat(activated.body().path("version").asInt()).isEqualTo(2);
        Look.at(page, "fr-phone", "live-versions");
        page.getByRole(AriaRole.LINK, named("Comparer")).click();
        assertThat(page.getByText("Les deux versions disent la même chose.")).isVisible();
        Look.at(page, "fr-phone", "versions-compared");
        page.goBack();

        page.getByRole(AriaRole.BUTTON, named("Restaurer en brouillon")).click();
        page.waitForURL(url -> url.contains("/campaigns/edit"));
        assertThat(page.getByText("Les appels continuent avec la version 2")).isVisible();
        Look.at(page, "fr-phone", "draft-beside-live");
        assertThat(send("GET", id + "/draft").body().path("version").asInt()).isEqualTo(3);
        page.getByRole(AriaRole.BUTTON, named("Abandonner le brouillon")).click();
        page.locator(".ui-confirmdialog-yes").click();

        page.waitForURL(url -> url.contains("/campaigns/view"));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Modifier"))).isVisible();
        assertThat(send("GET", id + "/draft").status()).isEqualTo(404);
        assertThat(send("GET", id + "/versions").body().path("items")).hasSize(2);
        assertThat(send("GET", id + "/versions/1").body().path("version").asInt())
                .isEqualTo(1);
        assertThat(send("GET", id + "/versions/3").status()).isEqualTo(404);
        assertThat(send("GET", id + "/versions/one").status()).isEqualTo(404);
        assertThat(page.request()
                        .get(declic.server().url("campaigns/compare?id=" + id + "&from=1&to=9"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isNothingForViewers(Page page) {
        String id = live("Only looked at");
        new Marketer(page, declic.server().root()).signsIn("viewer").open("campaigns/view?tab=versions&id=" + id);

        Locator commands = page.getByRole(AriaRole.BUTTON, named("Modify"));
        assertThat(page.locator("#versions tbody tr")).hasCount(1);
        assertThat(commands).hasCount(0);
    }

    private Answer send(String method, String path) {
        return ajo.send(ajo.request("api/v1/campaigns/" + path)
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
