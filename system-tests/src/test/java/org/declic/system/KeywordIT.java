package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.api.Imports;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.TwilioFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smpp.SmppSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever answers an SMS with STOP gets no marketing any more, until they answer START. */
@ExtendWith(SharedServers.class)
class KeywordIT {

    private static final String JANE = "33612345678";
    private static final String PAUL = "33612345679";

    private final SmppSink centre = new SmppSink();
    private final TwilioFake twilio = new TwilioFake();
    private final DeclicServer server;
    private final Ajo ajo;

    KeywordIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @AfterEach
    void close() {
        twilio.close();
        centre.close();
    }

    @Test
    void byCallbackTheNextMarketingMessageIsExcludedAndLaterGoesAgain() {
        Authoring authoring = new Authoring(server.root());
        String configuration = authoring.configure(Map.of(
                "channel", "SMS",
                "category", "MARKETING",
                "name", "keywords-twilio",
                "provider", "TWILIO",
                "from", "+447700900123",
                "region", "FR",
                "account", TwilioFake.ACCOUNT,
                "url", twilio.url(),
                "password", "auth-token"));
        String address = inboundAddress(configuration);
        Imports imports = new Imports(ajo);
        String audience = imports.audience("Jane");
        imports.awaitEnd(imports.csv(audience, "phone\n+" + JANE));
        authoring.activate(Map.of(
                "name", "Keywords",
                "alias", "keywords",
                "channel", "SMS",
                "category", "MARKETING",
                "configuration", "keywords-twilio",
                "audience", audience,
                "content", Map.of("message", "Sale! STOP to end")));
        fire();
        awaitTexts("Sale! STOP to end");
        Awaitility.await()
                .untilAsserted(() -> assertThat(ajo.send(ajo.request("api/v1/messages?status=sent&recipient=%2B" + JANE)
                                        .GET())
                                .body()
                                .path("items"))
                        .as("recorded, as it is before anybody can answer")
                        .hasSize(1));

        refusesWhatIsNoAnswerOfTheProvider(address);
        assertThat(bring(address, "From=%2B" + JANE + "&To=%2B447700900123&Body=Please+stop")
                        .status())
                .isEqualTo(204);
        assertThat(consent(JANE).body().path("permitted").asBoolean()).isTrue();

        assertThat(bring(address, "From=%2B" + JANE + "&To=%2B447700900123&Body=Arr%C3%AAt")
                        .status())
                .isEqualTo(204);
        assertThat(consent(JANE).body().path("permitted").asBoolean()).isFalse();
        awaitTexts("Sale! STOP to end", "You get no more");
        Awaitility.await()
                .untilAsserted(() -> assertThat(ajo.send(ajo.request("api/v1/campaigns/keywords/figures")
                                        .GET())
                                .body()
                                .at("/reactions/unsubscribed")
                                .asInt())
                        .as("counted as one who left")
                        .isEqualTo(1));
        fire();
        Awaitility.await().untilAsserted(() -> {
            Answer found = ajo.send(ajo.request("api/v1/messages?status=exclude&recipient=%2B" + JANE)
                    .GET());
            assertThat(found.body().at("/items/0/reason").asText())
                    .as(found.toString())
                    .isEqualTo("050104");
        });

        assertThat(bring(address, "From=%2B" + JANE + "&To=%2B447700900123&Body=START")
                        .status())
                .isEqualTo(204);
        awaitTexts("Sale! STOP to end", "You get no more", "You get our");
        fire();
        awaitTexts("Sale! STOP to end", "You get no more", "You get our", "Sale! STOP to end");
    }

    private void refusesWhatIsNoAnswerOfTheProvider(String address) {
        String stop = "From=%2B" + JANE + "&Body=STOP";
        String forged = address.substring(0, address.length() - 1) + (address.endsWith("0") ? "1" : "0");

        assertThat(bring(forged, stop).status()).isEqualTo(404);
        assertThat(bring(address.replace("/callbacks/inbound/", "/callbacks/"), stop)
                        .status())
                .isEqualTo(404);
        assertThat(bring(address + "/more", stop).status()).isEqualTo(404);
        assertThat(bring(address, stop + "&x=" + "x".repeat(65_536)).status()).isEqualTo(413);
        assertThat(bring(address, "From=%zz&Body=STOP").status()).isEqualTo(400);
        assertThat(ajo.send(HttpRequest.newBuilder(URI.create(address))
                                .POST(BodyPublishers.ofByteArray(new byte[] {0, (byte) 0xff, 1, (byte) 0xfe})))
                        .status())
                .isEqualTo(415);
        assertThat(ajo.send(HttpRequest.newBuilder(URI.create(address)).GET()).status())
                .isEqualTo(405);
        assertThat(consent(JANE).body().path("permitted").asBoolean()).isTrue();
    }

    private void fire() {
        Map<String, Object> body =
                Map.of("campaignId", "keywords", "requestId", UUID.randomUUID().toString());
        Answer accepted =
                ajo.send(ajo.request("ajo/im/executions/audience").POST(BodyPublishers.ofString(Ajo.json(body))));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    }

    /** Waits until so many texts went to Jane, which begin like these. */
    private void awaitTexts(String... beginnings) {
        Awaitility.await().until(() -> twilio.messages().size() >= beginnings.length);
        assertThat(twilio.messages()).hasSize(beginnings.length);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(twilio.messages().get(i)).containsEntry("To", "+" + JANE).containsEntry("From", "+447700900123");
            assertThat(twilio.messages().get(i).get("Body")).startsWith(beginnings[i]);
        }
    }

    private String inboundAddress(String configuration) {
        String path = "api/v1/channel-configurations/" + configuration + "/inbound-address";
        Ajo administrator = new Ajo(server.root(), Credentials.ADMINISTRATION);
        assertThat(ajo.send(ajo.request(path).GET()).status()).isEqualTo(403);
        String address = administrator
                .send(administrator.request(path).GET())
                .body()
                .path("url")
                .asText();
        assertThat(address).startsWith(server.url("callbacks/inbound/"));
        return address;
    }

    private Answer bring(String address, String form) {
        return ajo.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void bySmppTheCentreHearsOfItOnceItIsStored() throws InterruptedException {
        Authoring authoring = new Authoring(server.root());
        authoring.configure(Map.of(
                "channel", "SMS",
                "name", "keywords-centre",
                "from", "36500",
                "region", "FR",
                "provider", "SMPP",
                "host", "127.0.0.1",
                "port", centre.port(),
                "systemId", "declic",
                "password", "s3cret"));
        String campaign = authoring.activateSms("By SMPP", "keywords-centre", "Votre colis est là");
        ajo.awaitAll(
                ajo.accepted(Trigger.of(List.of(Recipient.byPhone("+" + PAUL))).ofCampaign(campaign)), "delivered");

        assertThat(centre.write(PAUL, "Merci, stop ou encore ?")).isTrue();
        assertThat(consent(PAUL).body().path("permitted").asBoolean()).isTrue();
        assertThat(centre.write(PAUL, "Arrêt !")).isTrue();
        assertThat(consent(PAUL).body().path("permitted").asBoolean()).isFalse();
        assertThat(consent(PAUL).body().at("/evidence/source").asText()).isEqualTo("keyword");
        Awaitility.await().until(() -> centre.copies().get(PAUL), copies -> copies == 2);

        assertThat(centre.write(PAUL, "start")).isTrue();
        assertThat(consent(PAUL).body().path("permitted").asBoolean()).isTrue();
        Awaitility.await().until(() -> centre.copies().get(PAUL), copies -> copies == 3);
    }

    private Answer consent(String number) {
        return ajo.send(
                ajo.request("api/v1/consents?channel=sms&address=%2B" + number).GET());
    }
}
