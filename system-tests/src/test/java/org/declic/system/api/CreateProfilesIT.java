package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that name somebody whom nobody knows. */
@ExtendWith(SharedServers.class)
class CreateProfilesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ajo ajo;

    CreateProfilesIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
    }

    @Test
    void becomeProfilesUnlessTheyAreExternal() {
        ajo.accepted(Trigger.of(List.of(aep("new@create.example"), Recipient.external("external@create.example"))));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(find("new@create.example").status()).isEqualTo(200));
        assertThat(find("external@create.example").status()).isEqualTo(404);
    }

    /** Whoever is known by a number or by an ecid. */
    @Test
    void becomeProfilesByEachChannel() {
        ajo.accepted(Trigger.of(List.of(new Recipient("aep", "phone", "+33612349876", Map.of(), Map.of(), Map.of())))
                .ofCampaign("login-code"));
        Map<String, Object> device = Map.of("appID", "org.declic.demo", "platform", "fcm", "token", "token:created");
        ajo.accepted(Trigger.of(List.of(new Recipient(
                        "aep", "ecid", "created-by-push", Map.of("pushInfo", device), Map.of(), Map.of())))
                .ofCampaign("parcel-update"));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(find("phone", "%2B33612349876").status()).isEqualTo(200);
            assertThat(find("ecid", "created-by-push").status()).isEqualTo(200);
        });
    }

    @Test
    void areRefusedWhereTheCampaignCreatesNone() {
        Answer campaign = post(
                "api/v1/campaigns",
                Ajo.json(Map.of(
                        "name",
                        "Members only",
                        "configuration",
                        "demo-email",
                        "createProfiles",
                        false,
                        "content",
                        Map.of("subject", "Dear member", "text", "Hello ${profile.person.name.firstName|'you'}"))));
        assertThat(campaign.body().path("createProfiles").isBoolean())
                .as(campaign.toString())
                .isTrue();
        String id = campaign.body().path("id").asText();
        post("api/v1/campaigns/" + id + "/activate", "");
        Trigger call = Trigger.of(List.of(aep("member@create.example"))).ofCampaign(id);

        Answer refused = ajo.trigger(call);
        ajo.send(ajo.request("api/v1/profiles")
                .PUT(BodyPublishers.ofString(Ajo.json(Map.of(
                        "identities",
                        List.of(Map.of("namespace", "email", "userId", "member@create.example")),
                        "attributes",
                        Map.of("person", Map.of("name", Map.of("firstName", "Mia"))))))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("report")
                        .path("additionalContext")
                        .path("/recipients/0/userId")
                        .asText())
                .isEqualTo("is no profile, and the campaign creates none");
        ajo.awaitAll(ajo.accepted(call), "sent");
        assertThat(ajo.send(ajo.request("api/v1/outbox?recipient=member@create.example")
                                .GET())
                        .text())
                .contains("Hello Mia");
    }

    private static Recipient aep(String address) {
        return new Recipient("aep", "email", address, Map.of(), Map.of(), Map.of());
    }

    private Answer post(String path, String body) {
        return ajo.send(ajo.request(path).POST(BodyPublishers.ofString(body)));
    }

    private Answer find(String address) {
        return find("email", address);
    }

    private Answer find(String namespace, String userId) {
        return ajo.send(ajo.request("api/v1/profiles?namespace=" + namespace + "&userId=" + userId)
                .GET());
    }
}
