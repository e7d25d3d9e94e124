package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.TwilioFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SMS by a provider's HTTP API, and what the provider tells later. */
@ExtendWith(SharedServers.class)
class SmsProviderIT {

    private static final int MESSAGES = 20;

    private final TwilioFake twilio = new TwilioFake();
    private final String name = "twilio-" + UUID.randomUUID();
    private final DeclicServer server;
    private final Ajo ajo;
    private String campaign = "";
    private String configuration = "";

    SmsProviderIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @BeforeEach
    void activate() {
        Authoring authoring = new Authoring(server.root());
        configuration = authoring.configure(Map.of(
                "channel", "SMS",
                "name", name,
                "provider", "TWILIO",
                "from", "+447700900123",
                "region", "FR",
                "account", TwilioFake.ACCOUNT,
                "url", twilio.url(),
                "password", "auth-token"));
        campaign = authoring.activateSms("Code", name, "Your code is ${context.code|'4711'}");
    }

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void outlastsABusyProviderAndHearsWhatBecameOfEachMessage() {
        twilio.beBusy(true);
        List<String> executions = IntStream.range(0, MESSAGES)
                .mapToObj(i -> ajo.accepted(to("06 12 34 56 " + (10 + i))))
                .toList();
        executions.forEach(execution -> ajo.awaitAll(execution, "delay"));
        twilio.beBusy(false);
        executions.forEach(execution -> ajo.awaitAll(execution, "sent"));
        assertThat(twilio.messages())
                .hasSize(MESSAGES)
                .allSatisfy(message -> assertThat(message)
                        .containsEntry("From", "+447700900123")
                        .containsEntry("Body", "Your code is 4711"))
                .extracting(message -> message.get("To"))
                .doesNotHaveDuplicates()
                .contains("+33612345610");

        String address = callback("+33612345610");
        assertThat(address).startsWith(server.url("callbacks/"));
        assertThat(tell(address, "sent").status()).isEqualTo(204);
        assertThat(tell(forged(address), "delivered").status()).isEqualTo(404);
        assertThat(ajo.send(HttpRequest.newBuilder(URI.create(address)).GET()).status())
                .isEqualTo(405);
        assertThat(ajo.execution(executions.get(0)).recipientStates()).containsExactly("sent");

        assertThat(tell(address, "delivered").status()).isEqualTo(204);
        ajo.awaitAll(executions.get(0), "delivered");
        assertThat(tell(address, "delivered").status()).isEqualTo(204);
        assertThat(tell(address, "undelivered").status()).isEqualTo(204);
        assertThat(tell(callback("+33612345611"), "undelivered").status()).isEqualTo(204);
        Answer bounced = ajo.awaitAll(executions.get(1), "bounce");
        assertThat(bounced.body().at("/recipients/0/reason").asText()).isEqualTo("30003");
        assertThat(ajo.execution(executions.get(0)).body().at("/recipients/0/events"))
                .extracting(event -> event.path("status").asText())
                .endsWith("sent", "delivered");
    }

    @Test
    void triesTheConfigurationOut() {
        Answer taken = tryOut("06 12 34 56 78");
        twilio.beBusy(true);
        Answer busy = tryOut("+33612345678");
        Answer nobody = tryOut("12");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.body().path("result").asText()).isEqualTo("taken");
        assertThat(twilio.messages())
                .hasSize(1)
                .allSatisfy(message ->
                        assertThat(message).containsEntry("To", "+33612345678").containsEntry("From", "+447700900123"));
        assertThat(busy.body().path("result").asText()).isEqualTo("not-taken");
        assertThat(busy.body().path("code").asText()).startsWith("http-503");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactly("/address");
    }

    private Answer tryOut(String number) {
        Ajo administrator = new Ajo(server.root(), Credentials.ADMINISTRATION);
        return administrator.send(administrator
                .request("api/v1/channel-configurations/" + configuration + "/test")
                .POST(BodyPublishers.ofString(Ajo.json(Map.of("address", number)))));
    }

    private Trigger to(String number) {
        return Trigger.of(List.of(Recipient.byPhone(number))).ofCampaign(campaign);
    }

    /** Where the provider tells what became of the message to a number. */
    private String callback(String number) {
        return twilio.messages().stream()
                .filter(each -> number.equals(each.get("To")))
                .map(each -> each.getOrDefault("StatusCallback", ""))
                .findFirst()
                .orElse("");
    }

    private static String forged(String address) {
        return address.substring(0, address.length() - 1) + (address.endsWith("0") ? "1" : "0");
    }

    private Answer tell(String address, String status) {
        return ajo.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("MessageSid=SM1&MessageStatus=" + status + "&ErrorCode=30003")));
    }
}
