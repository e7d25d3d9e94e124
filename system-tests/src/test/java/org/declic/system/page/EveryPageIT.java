package org.declic.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.api.Imports;
import org.declic.system.browser.Browsers;
import org.declic.system.browser.Viewport;
import org.declic.system.browser.Visitor;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page in both languages and at both widths: accessible, not wider than the screen, without an error in the
 * console. The pictures are in {@code target/screenshots}. French is longer and a phone narrower, so by default the pages are
 * looked at in English at a desktop and in French on a phone; {@code -Ddeclic.pages=all} looks at the other two ways as well.
 */
@ExtendWith({SharedServers.class, Browsers.class})
class EveryPageIT {

    private static final boolean ALL = "all".equals(System.getProperty("declic.pages"));

    private final DeclicServer declic;

    EveryPageIT(DeclicServer declic) {
        this.declic = declic;
    }

    @Test
    void isFineAtADesktop(@Visitor Page page, @Visitor(language = "fr") Page french) {
        look(page, "en-desktop");
        if (ALL) {
            look(french, "fr-desktop");
        }
    }

    @Test
    void isFineOnAPhone(
            @Visitor(viewport = Viewport.PHONE, language = "fr") Page page,
            @Visitor(viewport = Viewport.PHONE) Page english) {
        look(page, "fr-phone");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        if (ALL) {
            look(english, "en-phone");
        }
    }

    @Test
    void saysInFrenchWhatIsWrongWithATemplate(@Visitor(language = "fr") Page page) {
        String draft = new Drafts(new Ajo(declic.root())).create("A draft to mend", "<p>Hello $contxt.name</p>");
        Marketer administrator = new Marketer(page, declic.root()).signsIn("admin");

        for (String path : new String[] {"campaigns/edit?tab=content&id=", "campaigns/review?id="}) {
            administrator.open(path + draft);
            assertThat(page.locator("body").innerText()).contains("le nom le plus proche est $context");
            Look.at(page, "fr-desktop", "problem-" + (path.contains("review") ? "review" : "content"));
        }
    }

    private void look(Page page, String kind) {
        Marketer administrator = new Marketer(page, declic.root()).open("sign-in");
        Look.at(page, kind, "sign-in");
        administrator.signsIn("admin");
        paths().forEach((name, path) -> {
            administrator.open(path);
            Look.at(page, kind, name);
        });
    }

    private Map<String, String> paths() {
        Ajo ajo = new Ajo(declic.root());
        String execution = ajo.accepted(Trigger.to("ann@pages.example"));
        String message = ajo.awaitAll(execution, "sent")
                .body()
                .path("recipients")
                .get(0)
                .path("messageId")
                .asText();
        String live = ajo.send(
                        ajo.request("api/v1/campaigns/order-confirmation").GET())
                .body()
                .path("id")
                .asText();
        String draft = new Drafts(ajo).create("A draft to look at");
        String sms = new Drafts(ajo).createSms("An SMS to look at", "Prêt, ${context.name|'you'} ! C’est l’heure.");
        String code = ajo.send(ajo.request("api/v1/campaigns/login-code").GET())
                .body()
                .path("id")
                .asText();
        String bySms = ajo.awaitAll(
                        ajo.accepted(Trigger.of(List.of(Recipient.byPhone("+447700900123")))
                                .ofCampaign("login-code")),
                        "sent")
                .body()
                .path("recipients")
                .get(0)
                .path("messageId")
                .asText();
        String push =
                new Drafts(ajo).createPush("A push message to look at", "Hello ${context.name|'you'}", "It is here.");
        String parcel = ajo.send(ajo.request("api/v1/campaigns/parcel-update").GET())
                .body()
                .path("id")
                .asText();
        String byPush = ajo.awaitAll(
                        ajo.accepted(Trigger.of(List.of(Recipient.byPush("ann", "a-token")))
                                .ofCampaign("parcel-update")),
                        "sent")
                .body()
                .path("recipients")
                .get(0)
                .path("messageId")
                .asText();
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("campaigns", "campaigns?status=all");
        paths.put("campaigns-calendar", "campaigns/calendar");
        for (String tab : new String[] {"properties", "action", "content", "audience", "schedule"}) {
            paths.put("edit-" + tab, "campaigns/edit?id=" + draft + "&tab=" + tab);
        }
        paths.put("review", "campaigns/review?id=" + draft);
        paths.put("live", "campaigns/view?id=" + live);
        paths.put("live-integration", "campaigns/view?tab=integration&id=" + live);
        paths.put("live-versions", "campaigns/view?tab=versions&id=" + live);
        paths.put("report", "campaigns/report?id=" + live);
        paths.put("simulate", "campaigns/simulate?id=" + live);
        paths.put("profiles", "profiles");
        paths.put("profile", "profiles?namespace=ecid&userId=12345678901234567890123456789493505531");
        paths.put("profile-unknown", "profiles?userId=nobody");
        Imports imports = new Imports(ajo);
        String audience = imports.audience("Looked at " + UUID.randomUUID());
        imports.awaitEnd(imports.csv(audience, "email,person.name.firstName\nlook@pages.example,Ann\n,Nobody\n"));
        imports.awaitEnd(imports.csv(audience, "email,email\n"));
        paths.put("audiences", "audiences");
        paths.put("audience", "audiences/view?id=" + audience);
        paths.put("audience-unknown", "audiences/view?namespace=phone&id=" + audience);
        String conditions = imports.audience("Called Ann " + UUID.randomUUID(), "person.name.firstName", "Ann");
        paths.put("audience-by-conditions", "audiences/view?id=" + conditions);
        paths.put("audience-conditions", "audiences/conditions?id=" + conditions);
        paths.put("messages", "messages");
        paths.put("messages-searched", "messages?recipient=ann@pages.example&status=sent");
        paths.put("messages-opened", "messages?reaction=open");
        paths.put("messages-none", "messages?requestId=no-such-request");
        paths.put("message", "messages/view?id=" + message);
        paths.put("outbox", "outbox");
        paths.put("captured", "outbox/view?id=" + message);
        for (String tab : new String[] {"action", "content"}) {
            paths.put("sms-edit-" + tab, "campaigns/edit?id=" + sms + "&tab=" + tab);
        }
        paths.put("sms-review", "campaigns/review?id=" + sms);
        paths.put("sms-live", "campaigns/view?id=" + code);
        paths.put("sms-captured", "outbox/view?id=" + bySms);
        paths.put("push-edit-content", "campaigns/edit?id=" + push + "&tab=content");
        paths.put("push-review", "campaigns/review?id=" + push);
        paths.put("push-live", "campaigns/view?id=" + parcel);
        paths.put("push-captured", "outbox/view?id=" + byPush);
        paths.put("channel", "channels/view?id=" + configuration(ajo, "EMAIL"));
        paths.put("channel-sms", "channels/view?id=" + configuration(ajo, "SMS"));
        paths.put("channel-new-push", "channels/edit?channel=PUSH");
        paths.put("channels", "channels");
        paths.put("channel-new-sms", "channels/edit?channel=SMS");
        paths.put("channel-new", "channels/edit");
        paths.put("suppression-list", "address-lists");
        paths.put("allowed-list", "address-lists?list=allowed");
        paths.put("search", "search?q=ann@pages.example");
        paths.put("search-campaigns", "search?q=demo");
        paths.put("search-none", "search?q=nothing-like-that");
        paths.put("helpers", "helpers");
        paths.put("sandboxes", "sandboxes");
        paths.put("settings", "settings");
        paths.put("users", "users");
        paths.put("user-new", "users/edit");
        paths.put("password", "password");
        paths.put("clients", "clients");
        paths.put("audit-log", "audit-log");
        paths.put("audit-log-none", "audit-log?text=no-such-thing&kind=CAMPAIGN&action=STOPPED&from=2026-01-01");
        paths.put("dead-letters", "dead-letters");
        paths.put("dead-letters-none-handled", "dead-letters?state=handled");
        return paths;
    }

    private static String configuration(Ajo ajo, String channel) {
        JsonNode all = ajo.send(ajo.request("api/v1/channel-configurations").GET())
                .body()
                .path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("channel").asText().equals(channel))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
