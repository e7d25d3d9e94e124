package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Consents are told and asked for by the API. */
@ExtendWith(SharedServers.class)
class ConsentIT {

    private static final String CONSENTS = "api/v1/consents";

    private final MailingServer declic;
    private final Ajo administrator;

    ConsentIT(MailingServer declic) {
        this.declic = declic;
        administrator = new Ajo(declic.server().root(), Credentials.ADMINISTRATION);
    }

    @Test
    void keepsWhatAnAddressChose() {
        String address = "kim@consent.example";
        assertThat(get("?channel=email&address=" + address)
                        .body()
                        .path("permitted")
                        .asBoolean())
                .isTrue();

        assertThat(add(Map.of(
                                "channel", "email",
                                "address", "Kim@Consent.example",
                                "choice", "no",
                                "decidedAt", "2026-11-03T10:15:30Z",
                                "remark", "by phone"))
                        .status())
                .isEqualTo(204);
        add(Map.of("channel", "email", "address", address, "choice", "yes", "decidedAt", "2026-11-02T10:15:30Z"));

        Answer told = get("?channel=email&address=" + address);
        assertThat(told.body().path("permitted").asBoolean()).isFalse();
        assertThat(told.body().at("/evidence/decidedAt").asText()).isEqualTo("2026-11-03T10:15:30Z");
        assertThat(told.body().at("/history/0/remark").asText()).isEqualTo("by phone");
        assertThat(told.body().at("/history/0/recordedBy").asText()).isEqualTo("demo-client");
        assertThat(told.body().at("/history/1/choice").asText()).isEqualTo("yes");
    }

    @Test
    void keepsWhatAPersonChose() {
        assertThat(add(Map.of(
                                "channel", "push",
                                "namespace", "ecid",
                                "userId", "12345678901234567890123456789493505531",
                                "choice", "no"))
                        .status())
                .isEqualTo(204);

        String person = "?channel=push&namespace=ecid&userId=12345678901234567890123456789493505531";
        assertThat(get(person).body().path("permitted").asBoolean()).isFalse();
        add(Map.of(
                "channel", "push",
                "namespace", "ecid",
                "userId", "12345678901234567890123456789493505531",
                "choice", "yes"));
        assertThat(get(person).body().path("permitted").asBoolean()).isTrue();
        assertThat(get("?channel=push&namespace=ecid&userId=nobody").status()).isEqualTo(404);
    }

    @Test
    void namesEverythingThatIsWrong() {
        Answer refused = declic.ajo()
                .send(declic.ajo()
                        .request(CONSENTS)
                        .POST(BodyPublishers.ofString(Ajo.json(Map.of(
                                "consents",
                                List.of(
                                        Map.of("channel", "fax", "address", "a@consent.example", "choice", "no"),
                                        Map.of("channel", "sms", "address", "0612345678", "choice", "maybe"),
                                        Map.of(
                                                "channel", "email",
                                                "namespace", "email",
                                                "userId", "nobody@consent.example",
                                                "choice", "no"),
                                        Map.of(
                                                "channel", "email",
                                                "address", "a@consent.example",
                                                "choice", "no",
                                                "decidedAt", "2999-01-01T00:00:00Z")))))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/consents/0/channel",
                        "/consents/1/address",
                        "/consents/1/choice",
                        "/consents/2/userId",
                        "/consents/3/decidedAt");
        assertThat(get("?channel=email&address=a@consent.example").body().path("history"))
                .isEmpty();
    }

    @Test
    void anAdministratorDecidesOnThoseWhoNeverChose() {
        assertThat(change(declic.ajo(), "required").status()).isEqualTo(403);
        assertThat(change(administrator, "perhaps").status()).isEqualTo(400);
        assertThat(change(administrator, "required").status()).isEqualTo(200);
        try {
            assertThat(get("/policy").body().path("missing").asText()).isEqualTo("required");
            assertThat(get("?channel=sms&address=%2B33699999999")
                            .body()
                            .path("permitted")
                            .asBoolean())
                    .isFalse();
        } finally {
            change(administrator, "granted");
        }
        assertThat(get("?channel=sms&address=%2B33699999999")
                        .body()
                        .path("permitted")
                        .asBoolean())
                .isTrue();
    }

    private Answer change(Ajo client, String missing) {
        return client.send(client.request(CONSENTS + "/policy")
                .PUT(BodyPublishers.ofString(Ajo.json(Map.of("missing", missing)))));
    }

    private Answer add(Map<String, Object> consent) {
        return declic.ajo()
                .send(declic.ajo()
                        .request(CONSENTS)
                        .POST(BodyPublishers.ofString(Ajo.json(Map.of("consents", List.of(consent))))));
    }

    private Answer get(String query) {
        return declic.ajo().send(declic.ajo().request(CONSENTS + query).GET());
    }
}
