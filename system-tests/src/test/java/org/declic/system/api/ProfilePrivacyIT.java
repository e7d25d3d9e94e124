package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator has all that is kept of a person given out, then erased; the links in their mails lead nowhere then. */
@ExtendWith(SharedServers.class)
class ProfilePrivacyIT {

    private static final String CAMPAIGN = "profile-privacy-it";
    private static final String ADDRESS = "pia@privacy.example";
    private static final String QUERY = "?namespace=email&userId=" + ADDRESS;

    private final MailingServer declic;
    private final Ajo administrator;

    ProfilePrivacyIT(MailingServer declic) {
        this.declic = declic;
        administrator = new Ajo(declic.server().root(), Credentials.ADMINISTRATION);
    }

    @Test
    void exportsAndErasesAPerson() throws Exception {
        writeProfile();
        activate();
        String execution = declic.ajo().accepted(Trigger.to(ADDRESS).ofCampaign(CAMPAIGN));
        declic.ajo().awaitAll(execution, "sent");
        URI unsubscribe = declic.mailbox().to(ADDRESS).get(0).link("/t/u/");
        assertThat(status(unsubscribe)).isEqualTo(200);

        Answer document = administrator.send(
                administrator.request("api/v1/profiles/export" + QUERY).GET());
        assertThat(document.status()).as(document.toString()).isEqualTo(200);
        assertThat(document.headers())
                .containsEntry("content-disposition", "attachment; filename=\"person.json\"")
                .containsEntry("cache-control", "no-store");
        assertThat(document.body()
                        .at("/profile/attributes/person/name/firstName")
                        .asText())
                .isEqualTo("Pia");
        assertThat(document.body().at("/messages/items")).hasSize(1);
        assertThat(document.body().at("/messages/items/0/state/status").asText())
                .isEqualTo("sent");
        assertThat(document.body().at("/messages/items/0/input/address").asText())
                .isEqualTo(ADDRESS);

        assertThat(erase(administrator).status()).isEqualTo(204);
        assertThat(erase(administrator).status()).as("once more").isEqualTo(404);
        assertThat(declic.ajo()
                        .send(declic.ajo().request("api/v1/profiles" + QUERY).GET())
                        .status())
                .isEqualTo(404);
        assertThat(status(unsubscribe)).isEqualTo(404);
        Answer report = declic.ajo().execution(execution);
        assertThat(report.recipientStates()).containsExactly("sent");
        assertThat(report.text()).doesNotContain(ADDRESS);
        assertThat(administrator
                        .send(administrator
                                .request("api/v1/audit?kind=PROFILE&action=ERASED&text="
                                        + document.body().at("/profile/id").asText())
                                .GET())
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void isForAdministratorsWhoSayWhom() {
        assertThat(erase(declic.ajo()).status()).isEqualTo(403);
        assertThat(declic.ajo()
                        .send(declic.ajo()
                                .request("api/v1/profiles/export" + QUERY)
                                .GET())
                        .status())
                .isEqualTo(403);
        for (String path : List.of("api/v1/profiles/export", "api/v1/profiles/export?namespace=email")) {
            assertThat(administrator.send(administrator.request(path).GET()).status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(administrator
                        .send(administrator.request("api/v1/profiles").DELETE())
                        .status())
                .isEqualTo(400);
        assertThat(administrator
                        .send(administrator
                                .request("api/v1/profiles/export?namespace=email&userId=nobody@privacy.example")
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    private Answer erase(Ajo ajo) {
        return ajo.send(ajo.request("api/v1/profiles" + QUERY).DELETE());
    }

    private void writeProfile() {
        Answer written = declic.ajo()
                .send(declic.ajo()
                        .request("api/v1/profiles")
                        .PUT(BodyPublishers.ofString(Ajo.json(Map.of(
                                "identities",
                                List.of(Map.of("namespace", "email", "userId", ADDRESS)),
                                "attributes",
                                Map.of("person", Map.of("name", Map.of("firstName", "Pia"))))))));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
    }

    private void activate() {
        new Authoring(declic.server().root())
                .activate(Map.of(
                        "name",
                        "Profile privacy IT",
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

    private static int status(URI link) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).GET().build(), BodyHandlers.discarding())
                .statusCode();
    }
}
