package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opens and clicks of people are counted, those of machines told apart; links lead where they were made for and nowhere else. */
@ExtendWith(SharedServers.class)
class TrackingIT {

    private static final String TARGET = "https://shop.example/spring?a=1&b=2";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final HttpClient http = HttpClient.newHttpClient(); // follows no redirect
    private final MailingServer declic;

    TrackingIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void countsWhatPeopleDo() throws Exception {
        activate("tracked", Map.of());
        String html = mailTo("reader@tracking.example", "tracked");
        URI open = link(html, "/t/o/");
        URI click = link(html, "/t/c/");

        HttpResponse<byte[]> picture = get(open, FIREFOX);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(picture.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(picture.headers().map()).doesNotContainKey("Set-Cookie");
        get(open, FIREFOX);
        HttpResponse<byte[]> onward = get(click, FIREFOX);
        assertThat(onward.statusCode()).isEqualTo(302);
        assertThat(onward.headers().firstValue("Location")).contains(TARGET);

        Awaitility.await()
                .untilAsserted(() -> assertThat(figures("tracked").body().path("reactions"))
                        .asString()
                        .isEqualTo("{\"opened\":1,\"clicked\":1,\"unsubscribed\":0}"));
    }

    @Test
    void tellsMachinesApartAndNotesNoHead() throws Exception {
        activate("scanned", Map.of());
        URI open = link(mailTo("scanned@tracking.example", "scanned"), "/t/o/");
        URI other = link(mailTo("person@tracking.example", "scanned"), "/t/o/");
        get(open, "Barracuda Sentinel (EE)");
        http.send(
                HttpRequest.newBuilder(open)
                        .header("User-Agent", FIREFOX)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        get(other, FIREFOX);

        Awaitility.await()
                .untilAsserted(() -> assertThat(figures("scanned")
                                .body()
                                .at("/reactions/opened")
                                .asInt())
                        .isEqualTo(1));
        Answer opened = declic.ajo()
                .send(declic.ajo()
                        .request("api/v1/messages?campaignId=scanned&reaction=open")
                        .GET());
        assertThat(opened.body().path("items").toString()).contains("person@").doesNotContain("scanned@");
    }

    @Test
    void aForgedLinkLeadsNowhere() throws Exception {
        activate("forged", Map.of());
        String click =
                link(mailTo("forged@tracking.example", "forged"), "/t/c/").toString();
        String elsewhere = click.substring(0, click.indexOf("?u=")) + "?u=https%3A%2F%2Fevil.example%2F";

        HttpResponse<byte[]> answer = get(URI.create(elsewhere), FIREFOX);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(get(URI.create(click.replace("/t/c/", "/t/o/")), FIREFOX).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotTrackedGoesOutAsItWasWritten() throws Exception {
        activate("untracked", Map.of("trackOpens", false, "trackClicks", false));

        assertThat(mailTo("plain@tracking.example", "untracked"))
                .contains("<a href=\"https://shop.example/spring?a=1&amp;b=2\">")
                .doesNotContain("/t/");
    }

    @Test
    void linksHaveTheParametersOfTheConfiguration() throws Exception {
        new Authoring(declic.server().root())
                .configure(Map.of(
                        "name", "utm",
                        "fromEmail", "shop@demo.example",
                        "provider", "SMTP",
                        "host", "127.0.0.1",
                        "port", declic.sink().address().getPort(),
                        "tls", "NONE",
                        "urlParameters",
                                List.of(
                                        Map.of("name", "utm_source", "value", "news & more"),
                                        Map.of("name", "utm_campaign", "value", "{{context.system.source.name}}"))));
        activate("utm-plain", Map.of("configuration", "utm", "trackOpens", false, "trackClicks", false));
        activate("utm-tracked", Map.of("configuration", "utm"));

        assertThat(mailTo("plain@utm.example", "utm-plain"))
                .contains("<a href=\"https://shop.example/spring?a=1&amp;b=2"
                        + "&amp;utm_source=news%20%26%20more&amp;utm_campaign=utm-plain\">");
        URI click = link(mailTo("tracked@utm.example", "utm-tracked"), "/t/c/");
        assertThat(get(click, FIREFOX).headers().firstValue("Location"))
                .contains(TARGET + "&utm_source=news%20%26%20more&utm_campaign=utm-tracked");
        Ajo administration = new Ajo(declic.server().root(), Credentials.ADMINISTRATION);
        assertThat(administration
                        .send(administration
                                .request("api/v1/channel-configurations")
                                .GET())
                        .text())
                .contains("{\"name\":\"utm_source\",\"value\":\"news & more\"}");
    }

    @Test
    void anSmsHasShortLinksThatCountAndLeadOn() throws Exception {
        new Authoring(declic.server().root())
                .activate(Map.of(
                        "name", "short-links",
                        "alias", "short-links",
                        "channel", "SMS",
                        "configuration", "demo-sms",
                        "trackClicks", true,
                        "content", Map.of("message", "Hello ${context.name}: " + TARGET + ". Bye.")));
        String execution = declic.ajo()
                .accepted(Trigger.of(List.of(Recipient.byPhone("+33612345678").withContext(Map.of("name", "Ann"))))
                        .ofCampaign("short-links"));
        String message = declic.ajo()
                .awaitAll(execution, "sent")
                .body()
                .at("/recipients/0/messageId")
                .asText();

        Matcher text = Pattern.compile("Hello Ann: (http://\\S+/t/s/" + message + "\\w{7})\\. Bye\\.")
                .matcher(captured(message));
        assertThat(text.find()).as(captured(message)).isTrue();
        URI link = URI.create(text.group(1));

        HttpResponse<byte[]> onward = get(link, FIREFOX);
        assertThat(onward.statusCode()).isEqualTo(302);
        assertThat(onward.headers().firstValue("Location")).contains(TARGET);
        assertThat(get(URI.create(link.toString().replaceFirst(".$", "1")), FIREFOX)
                        .statusCode())
                .as("a link that nobody made")
                .isEqualTo(404);
        Awaitility.await()
                .untilAsserted(() -> assertThat(figures("short-links")
                                .body()
                                .at("/reactions/clicked")
                                .asInt())
                        .isEqualTo(1));
    }

    @Test
    void anEmailIsShownInTheBrowserAsItWas() throws Exception {
        activate(
                "mirrored",
                Map.of(
                        "content",
                        Map.of(
                                "subject", "Spring",
                                "html",
                                        "<html><body><script>alert(1)</script><p>To ${profile.nickname|'you'}</p>"
                                                + "<a href=\"$links.mirror\">In the browser</a></body></html>",
                                "text", "Spring")));
        URI mirror = link(mailTo("mirror@tracking.example", "mirrored"), "/t/m/");

        HttpResponse<byte[]> page = get(mirror, FIREFOX);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("<p>To you</p>", mirror.toString())
                .doesNotContain("/t/o/", "/t/c/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox", "form-action 'none'")
                .doesNotContain("allow-scripts");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(get(URI.create(mirror.toString().replaceFirst(".$", "x")), FIREFOX)
                        .statusCode())
                .isEqualTo(404);
    }

    private String captured(String message) {
        return declic.ajo()
                .send(declic.ajo().request("api/v1/outbox/" + message).GET())
                .text();
    }

    private void activate(String alias, Map<String, Object> more) {
        Map<String, Object> campaign = new HashMap<>(Map.of(
                "name",
                alias,
                "alias",
                alias,
                "configuration",
                "demo-email",
                "content",
                Map.of(
                        "subject", "Spring",
                        "html", "<html><body><a href=\"" + TARGET.replace("&", "&amp;") + "\">Shop</a></body></html>",
                        "text", "Spring")));
        campaign.putAll(more);
        new Authoring(declic.server().root()).activate(campaign);
    }

    private String mailTo(String address, String campaign) throws Exception {
        declic.ajo().awaitAll(declic.ajo().accepted(Trigger.to(address).ofCampaign(campaign)), "sent");
        return declic.mailbox().to(address).get(0).alternative(1);
    }

    private static URI link(String html, String path) {
        Matcher link = Pattern.compile("\"(http://[^\"]+" + path + "[^\"]+)\"").matcher(html);
        assertThat(link.find()).as(html).isTrue();
        return URI.create(link.group(1).replace("&amp;", "&"));
    }

    private HttpResponse<byte[]> get(URI link, String agent) throws Exception {
        return http.send(
                HttpRequest.newBuilder(link).header("User-Agent", agent).build(), BodyHandlers.ofByteArray());
    }

    private Answer figures(String campaign) {
        return declic.ajo()
                .send(declic.ajo()
                        .request("api/v1/campaigns/" + campaign + "/figures")
                        .GET());
    }
}
