package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A recipient unsubscribes by the link in a mail, and a mail program for its user (RFC 8058); a scanner does not. */
@ExtendWith(SharedServers.class)
class UnsubscribeIT {

    private static final String CAMPAIGN = "unsubscribe-it";

    private final HttpClient http = HttpClient.newHttpClient();
    private final MailingServer declic;

    UnsubscribeIT(MailingServer declic) {
        this.declic = declic;
    }

    @BeforeEach
    void activate() {
        if (declic.ajo()
                        .send(declic.ajo()
                                .request("api/v1/campaigns/" + CAMPAIGN)
                                .GET())
                        .status()
                == 404) {
            new Authoring(declic.server().root())
                    .activate(Map.of(
                            "name",
                            "Unsubscribe IT",
                            "alias",
                            CAMPAIGN,
                            "configuration",
                            "demo-email",
                            "content",
                            Map.of(
                                    "subject", "With a way out",
                                    "html", "<p><a href=\"$links.unsubscribe\">Out</a></p>",
                                    "text", "Out: $links.unsubscribe")));
        }
    }

    @Test
    void aMailProgramUnsubscribesItsUserByOneClick() throws Exception {
        String address = "one-click@unsubscribe.example";
        URI link = linkOfMailTo(address);

        HttpResponse<String> answer = post(link, "List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isEqualTo(200);
        Answer consent = consent(address);
        assertThat(consent.body().path("permitted").asBoolean()).isFalse();
        assertThat(consent.body().at("/evidence/source").asText()).isEqualTo("one-click");
        assertThat(post(link, "List-Unsubscribe=One-Click").statusCode())
                .as("once more")
                .isEqualTo(200);
    }

    /** RFC 8058, 3.1: multipart/form-data is what mail programs should send. */
    @Test
    void aMailProgramMaySendAFormInParts() throws Exception {
        String address = "in-parts@unsubscribe.example";
        URI link = linkOfMailTo(address);

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(link)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString("--part\r\nContent-Disposition: form-data;"
                                + " name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--part--\r\n"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(consent(address).body().at("/evidence/source").asText()).isEqualTo("one-click");
    }

    @Test
    void whoeverFollowsTheLinkChangesNothing() throws Exception {
        String address = "scanned@unsubscribe.example";
        URI link = linkOfMailTo(address);

        HttpResponse<String> page = get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("s•••@unsubscribe.example").doesNotContain(address);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        String session = page.headers().firstValue("Set-Cookie").orElse("none").split(";", 2)[0];
        HttpRequest again =
                HttpRequest.newBuilder(link).header("Cookie", session).build();
        assertThat(http.send(again, BodyHandlers.ofString()).headers().firstValue("Set-Cookie"))
                .as("the session has ended, so there is another")
                .isPresent()
                .hasValueSatisfying(other -> assertThat(other).doesNotStartWith(session));
        assertThat(http.send(
                                HttpRequest.newBuilder(link)
                                        .method("HEAD", BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(consent(address).body().path("permitted").asBoolean()).isTrue();
        assertThat(consent(address).body().path("history")).isEmpty();
    }

    @Test
    void theFormOfThePageUnsubscribesAndBack() throws Exception {
        String address = "form@unsubscribe.example";
        URI link = linkOfMailTo(address);

        HttpResponse<String> answer = post(link, "choice=no&level=address");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(link.getPath() + "?done=no");
        assertThat(get(link).body()).contains("You are unsubscribed");
        assertThat(consent(address).body().at("/evidence/source").asText()).isEqualTo("page");

        post(link, "choice=yes&level=channel");
        assertThat(consent(address).body().path("permitted").asBoolean()).isTrue();
    }

    @Test
    void aLinkThatWeDidNotMakeLeadsNowhere() throws Exception {
        URI link = linkOfMailTo("forged@unsubscribe.example");
        String text = link.toString();
        String other = text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0");

        assertThat(get(URI.create(other)).statusCode()).isEqualTo(404);
        assertThat(post(URI.create(other), "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(404);
        assertThat(get(URI.create(text.substring(0, text.lastIndexOf('/')))).statusCode())
                .isEqualTo(404);
        assertThat(consent("forged@unsubscribe.example").body().path("history")).isEmpty();
    }

    /** Once its message is recorded. */
    private URI linkOfMailTo(String address) throws Exception {
        declic.ajo().awaitAll(declic.ajo().accepted(Trigger.to(address).ofCampaign(CAMPAIGN)), "sent");
        return declic.mailbox().to(address).get(0).link("/t/u/");
    }

    private Answer consent(String address) {
        return declic.ajo()
                .send(declic.ajo()
                        .request("api/v1/consents?channel=email&address=" + address)
                        .GET());
    }

    private HttpResponse<String> get(URI link) throws Exception {
        return http.send(HttpRequest.newBuilder(link).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI link, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
