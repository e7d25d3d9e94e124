package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.CustomFake;
import org.declic.system.provider.Request;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SMS by a provider that an administrator describes, and what that tells later. */
@ExtendWith(SharedServers.class)
class CustomProviderIT {

    private static final String ANN = "+33639980101";
    private static final String BOB = "+33639980102";
    private static final String FROM = "+447700900123";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "p4ss:wörd";

    private final CustomFake provider = new CustomFake();
    private final DeclicServer server;
    private final Ajo ajo;

    CustomProviderIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void bringsEachMessageAsDescribedAndHearsWhatBecameOfIt() {
        String campaign = campaign(reporting());
        String execution = ajo.accepted(to(ANN, "\"4\\7\"\n👋 </b>").ofCampaign(campaign));
        Answer sent = ajo.awaitAll(execution, "sent");

        assertThat(sent.text()).contains("custom-1");
        assertThat(provider.taken()).hasSize(1);
        Request request = provider.taken().get(0);
        String callback = Callback.of(request).address();
        assertThat(callback).startsWith(server.url("callbacks/"));
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.header("content-type")).isEqualTo(JSON);
        assertThat(request.header("authorization")).isEqualTo(basic("déclic", PASSWORD));
        assertThat(request.header("x-application")).isEqualTo("shop: web");
        assertThat(request.body())
                .isEqualTo("{\"who\": [\"+447700900123\", \"+33639980101\"], \"text\": \"L’heure dit \\\"non\\\" 🎉"
                        + " \\\"4\\\\7\\\"\\n👋 </b>\", \"report\": \"" + callback + "\"}");

        assertThat(tell(callback, JSON, "{\"report\":{\"state\":\"ENROUTE\"}}").status())
                .isEqualTo(204);
        assertThat(tell(callback, JSON, "{\"report\":{\"state\":\"BUFFERED\"}}").status())
                .isEqualTo(204);
        assertThat(tell(callback, JSON, "{\"report\":{\"state\":\"READ\"}}").status())
                .isEqualTo(204);
        Answer delivered = ajo.awaitAll(execution, "delivered");
        assertThat(delivered.body().at("/recipients/0/events"))
                .extracting(event -> event.path("status").asText())
                .as("what waits at the provider is still sent")
                .endsWith("sent", "delay", "delivered");
    }

    @Test
    void believesNobodyElseAndNothingTwice() {
        String campaign = campaign(reporting());
        String other = campaign(reporting());
        String first = ajo.accepted(to(ANN, "1").ofCampaign(campaign));
        ajo.awaitAll(first, "sent");
        String second = ajo.accepted(to(BOB, "2").ofCampaign(other));
        ajo.awaitAll(second, "sent");
        Callback own = Callback.of(provider.taken().get(0));
        Callback others = Callback.of(provider.taken().get(1));
        String address = own.address();
        String elsewhere = others.address();

        List<String> refused = List.of(
                forged(address),
                own.signed(others.signature()).address(),
                own.through(others.configuration()).address(),
                own.through(others.configuration()).signed(others.signature()).address(),
                others.through(own.configuration()).address());
        assertThat(refused)
                .allSatisfy(path -> assertThat(delivered(path).status()).isEqualTo(404));
        assertThat(tell(address, JSON, "{\"report\":").status()).isEqualTo(204);
        assertThat(ajo.execution(first).recipientStates()).containsExactly("sent");

        assertThat(delivered(address).status()).isEqualTo(204);
        String once = ajo.awaitAll(first, "delivered").text();
        assertThat(delivered(address).status()).isEqualTo(204);
        assertThat(tell(address, JSON, "{\"report\":{\"state\":\"UNDELIV\"}}").status())
                .isEqualTo(204);
        assertThat(tell(elsewhere, JSON, "{\"report\":{\"state\":\"UNDELIV\"}}").status())
                .isEqualTo(204);
        Answer bounced = ajo.awaitAll(second, "bounce");
        assertThat(bounced.body().at("/recipients/0/reason").asText()).isEqualTo("UNDELIV");
        assertThat(ajo.execution(first).text()).isEqualTo(once);
    }

    @Test
    void signsInWithAKeyAndSpeaksInForms() {
        Map<String, Object> described = described("API_KEY", "X-Api-Key");
        described.put("body", "to={{to}}&text={{message}}&report={{callback}}");
        described.put("statusPointer", "/state");
        described.put("delivered", "ok");
        String execution = ajo.accepted(to(ANN, "1 & 1 = 2 👋").ofCampaign(campaign(described)));
        ajo.awaitAll(execution, "sent");

        assertThat(provider.taken()).hasSize(1);
        Request request = provider.taken().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("content-type")).isEqualTo(FORM);
        assertThat(request.header("x-api-key")).isEqualTo("secret");
        assertThat(request.headers()).doesNotContainKey("authorization");
        assertThat(request.form())
                .containsEntry("to", ANN)
                .containsEntry("text", "L’heure dit \"non\" 🎉 1 & 1 = 2 👋")
                .hasSize(3);
        assertThat(tell(request.form().getOrDefault("report", ""), FORM, "id=1&state=ok")
                        .status())
                .isEqualTo(204);
        ajo.awaitAll(execution, "delivered");
    }

    @Test
    void fetchesAnAccessTokenOnceAndAnotherWhenThatIsRefused() {
        Map<String, Object> described = described("OAUTH", "shop");
        described.put("tokenUrl", provider.url() + "/token");
        described.put("body", "{\"to\":\"{{to}}\",\"text\":\"{{message}}\"}");
        String campaign = campaign(described);
        ajo.awaitAll(ajo.accepted(to(ANN, "1").ofCampaign(campaign)), "sent");
        ajo.awaitAll(ajo.accepted(to(BOB, "2").ofCampaign(campaign)), "sent");

        assertThat(provider.tokens()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.header("authorization")).isEqualTo(basic("shop", "secret"));
            assertThat(request.form()).containsEntry("grant_type", "client_credentials");
        });
        provider.forgetTokens();
        ajo.awaitAll(ajo.accepted(to(ANN, "3").ofCampaign(campaign)), "sent");
        assertThat(provider.taken())
                .extracting(request -> request.header("authorization"))
                .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    private Map<String, Object> described(String authentication, String login) {
        Map<String, Object> described = new HashMap<>(Map.of(
                "channel",
                "SMS",
                "name",
                "custom-" + UUID.randomUUID(),
                "provider",
                "CUSTOM",
                "from",
                FROM,
                "region",
                "FR",
                "endpoint",
                provider.url() + "/send",
                "authentication",
                authentication,
                "login",
                login,
                "password",
                "secret"));
        described.put("idPointer", "/messages/0/id");
        return described;
    }

    /** A provider that takes PUT and tells what becomes of each message. */
    private Map<String, Object> reporting() {
        Map<String, Object> described = described("BASIC", "déclic");
        described.putAll(Map.of(
                "method", "PUT",
                "password", PASSWORD,
                "headers", "X-Application: shop: web",
                "body",
                        "{\"who\": [\"{{from}}\", \"{{to}}\"], \"text\": \"{{message}}\", \"report\": \"{{callback}}\"}",
                "statusPointer", "/report/state",
                "delivered", "DELIVRD, READ",
                "failed", "UNDELIV",
                "delayed", "BUFFERED"));
        return described;
    }

    /** A live campaign by way of a provider that is so described; returns its id. */
    private String campaign(Map<String, Object> described) {
        Authoring authoring = new Authoring(server.root());
        authoring.configure(described);
        return authoring.activateSms(
                "Code", String.valueOf(described.get("name")), "L’heure dit \"non\" 🎉 ${context.code|'?'}");
    }

    private static Trigger to(String number, String code) {
        return Trigger.of(List.of(Recipient.byPhone(number).withContext(Map.of("code", code))));
    }

    private static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static String forged(String address) {
        return address.substring(0, address.length() - 1) + (address.endsWith("0") ? "1" : "0");
    }

    private Answer delivered(String address) {
        return tell(address, JSON, "{\"report\":{\"state\":\"DELIVRD\"}}");
    }

    private Answer tell(String address, String type, String body) {
        return ajo.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where the provider tells what became of a message. */
    private record Callback(String root, String configuration, String message, String signature) {

        static Callback of(Request request) {
            String address =
                    Answer.of(0, Map.of(), request.body()).body().path("report").asText();
            String[] parts = address.split("/", -1);
            int last = parts.length - 1;
            String signed = parts[last - 2] + "/" + parts[last - 1] + "/" + parts[last];
            return new Callback(
                    address.substring(0, address.length() - signed.length()),
                    parts[last - 2],
                    parts[last - 1],
                    parts[last]);
        }

        Callback through(String other) {
            return new Callback(root, other, message, signature);
        }

        Callback signed(String other) {
            return new Callback(root, configuration, message, other);
        }

        String address() {
            return root + configuration + "/" + message + "/" + signature;
        }
    }
}
