package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.InfobipFake;
import org.declic.system.provider.Request;
import org.declic.system.provider.SinchFake;
import org.declic.system.provider.SmsFake;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SMS by Sinch and by Infobip: what they are asked, what they answer, and what they tell later. */
@ExtendWith(SharedServers.class)
class SmsAggregatorIT {

    private static final String ANN = "+33639980201";
    private static final String BOB = "+33639980202";
    private static final String EVE = "+33639980203";
    private static final String TEXT = "L’heure dit \"non\" 🎉";
    private static final String JSON = "application/json";
    private static final int RETRY_SECONDS = 2;

    private final SinchFake sinch = new SinchFake();
    private final InfobipFake infobip = new InfobipFake();
    private final DeclicServer server;
    private final Ajo ajo;

    SmsAggregatorIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @AfterEach
    void stop() {
        sinch.close();
        infobip.close();
    }

    @Test
    void sinchTakesMessagesAndTellsWhatBecameOfThem() {
        String campaign = bySinch();
        String first = ajo.accepted(to(ANN, campaign));
        assertThat(provider(ajo.awaitAll(first, "sent"))).isEqualTo("sinch-1");
        String second = ajo.accepted(to(BOB, campaign));
        assertThat(provider(ajo.awaitAll(second, "sent"))).isEqualTo("sinch-2");

        Request request = sinch.requests().get(0);
        String callback = request.json().path("callback_url").asText();
        assertThat(callback).startsWith(server.url("callbacks/"));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("content-type")).isEqualTo(JSON);
        assertThat(request.header("authorization")).isEqualTo("Bearer s3cret");
        assertThat(request.json())
                .isEqualTo(json(Map.of(
                        "from",
                        "447700900123",
                        "to",
                        List.of("33639980201"),
                        "body",
                        TEXT,
                        "delivery_report",
                        "per_recipient_final",
                        "callback_url",
                        callback)));

        tell(callback, sinchReport("Dispatched", 401));
        assertThat(ajo.execution(first).recipientStates()).containsExactly("sent");
        tell(callback, sinchReport("Delivered", 0));
        assertThat(history(ajo.awaitAll(first, "delivered"))).containsExactly("accepted", "sent", "delivered");
        tell(sinch.requests().get(1).json().path("callback_url").asText(), sinchReport("Failed", 402));
        assertThat(reason(ajo.awaitAll(second, "bounce"))).isEqualTo("402");
    }

    @Test
    void infobipTakesMessagesAndTellsWhatBecameOfThem() {
        String campaign = byInfobip();
        String first = ajo.accepted(to(ANN, campaign));
        Answer sent = ajo.awaitAll(first, "sent");
        String second = ajo.accepted(to(BOB, campaign));
        ajo.awaitAll(second, "sent");

        String id = sent.body().at("/recipients/0/messageId").asText();
        assertThat(provider(sent)).isEqualTo(id);
        Request request = infobip.requests().get(0);
        String callback = notifyUrl(request);
        assertThat(callback).startsWith(server.url("callbacks/"));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("content-type")).isEqualTo(JSON);
        assertThat(request.header("accept")).isEqualTo(JSON);
        assertThat(request.header("authorization")).isEqualTo("App s3cret");
        assertThat(request.json())
                .isEqualTo(json(Map.of(
                        "messages",
                        List.of(Map.of(
                                "from", "447700900123",
                                "destinations", List.of(Map.of("to", "33639980201", "messageId", id)),
                                "text", TEXT,
                                "notifyUrl", callback,
                                "notifyContentType", JSON)))));

        tell(callback, infobipReport(1, "PENDING_ENROUTE", "NO_ERROR"));
        Answer waiting = Awaitility.await()
                .until(() -> ajo.execution(first), answer -> history(answer).contains("delay"));
        assertThat(waiting.recipientStates()).containsExactly("sent");
        assertThat(event(waiting, "delay").path("reason").asText()).isEqualTo("PENDING_ENROUTE");
        tell(callback, infobipReport(3, "DELIVERED_TO_HANDSET", "NO_ERROR"));
        assertThat(history(ajo.awaitAll(first, "delivered"))).containsExactly("accepted", "sent", "delay", "delivered");
        tell(notifyUrl(infobip.requests().get(1)), infobipReport(3, "DELIVERED_TO_OPERATOR", "NO_ERROR"));
        tell(
                notifyUrl(infobip.requests().get(1)),
                infobipReport(2, "UNDELIVERABLE_NOT_DELIVERED", "EC_ABSENT_SUBSCRIBER"));
        assertThat(reason(ajo.awaitAll(second, "bounce"))).isEqualTo("EC_ABSENT_SUBSCRIBER");
    }

    @Test
    void bouncesWhatTheyRefuse() {
        sinch.replyOnce(400, Map.of(), sinchError("syntax_invalid_parameter_format"));
        infobip.replyOnce(400, Map.of(), infobipError("BAD_REQUEST"));
        String bySinch = ajo.accepted(to(EVE, bySinch()));
        String campaign = byInfobip();
        String byInfobip = ajo.accepted(to(EVE, campaign));

        assertThat(reason(ajo.awaitAll(bySinch, "bounce"))).isEqualTo("http-400/syntax_invalid_parameter_format");
        assertThat(reason(ajo.awaitAll(byInfobip, "bounce"))).isEqualTo("http-400/BAD_REQUEST");

        infobip.replyOnce(
                200,
                Map.of(),
                "{\"messages\":[{\"messageId\":\"1\",\"status\":{\"groupId\":5,\"groupName\":\"REJECTED\",\"id\":52,"
                        + "\"name\":\"REJECTED_DESTINATION\",\"description\":\"Invalid destination\"}}]}");
        String rejected = ajo.accepted(to(EVE, campaign));
        assertThat(reason(ajo.awaitAll(rejected, "bounce"))).isEqualTo("REJECTED_DESTINATION");
        assertThat(sinch.requests()).hasSize(1);
        assertThat(infobip.requests()).hasSize(2);
    }

    @Test
    void triesAgainWhenTheyAskTo() {
        Map<String, String> later = Map.of("Retry-After", String.valueOf(RETRY_SECONDS));
        sinch.replyOnce(429, later, sinchError("too_many_requests"));
        infobip.replyOnce(429, later, infobipError("TOO_MANY_REQUESTS"));
        String bySinch = ajo.accepted(to(ANN, bySinch()));
        String byInfobip = ajo.accepted(to(ANN, byInfobip()));

        assertTriedAgain(bySinch, sinch, "http-429/too_many_requests");
        assertTriedAgain(byInfobip, infobip, "http-429/TOO_MANY_REQUESTS");
    }

    private void assertTriedAgain(String execution, SmsFake fake, String reason) {
        Answer sent = ajo.awaitAll(execution, "sent");
        JsonNode delay = event(sent, "delay");

        assertThat(history(sent)).containsExactly("accepted", "delay", "sent");
        assertThat(delay.path("reason").asText()).isEqualTo(reason);
        assertThat(Duration.between(
                        Instant.parse(delay.path("at").asText()),
                        Instant.parse(delay.path("nextAttemptAt").asText())))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(RETRY_SECONDS));
        assertThat(fake.requests())
                .extracting(Request::body)
                .hasSize(2)
                .containsOnly(fake.requests().get(0).body());
        assertThat(sent.text()).doesNotContainIgnoringCase("possibly twice");
    }

    private String bySinch() {
        return campaign(Map.of("provider", "SINCH", "account", SinchFake.PLAN, "url", sinch.url()));
    }

    private String byInfobip() {
        return campaign(Map.of("provider", "INFOBIP", "url", infobip.url()));
    }

    /** A live campaign by way of that provider; returns its id. */
    private String campaign(Map<String, Object> provider) {
        String name = "aggregator-" + UUID.randomUUID();
        Map<String, Object> configuration = new HashMap<>(provider);
        configuration.putAll(
                Map.of("channel", "SMS", "name", name, "from", "+447700900123", "region", "FR", "password", "s3cret"));
        Authoring authoring = new Authoring(server.root());
        authoring.configure(configuration);
        return authoring.activateSms("By an aggregator", name, TEXT);
    }

    private static Trigger to(String number, String campaign) {
        return Trigger.of(List.of(Recipient.byPhone(number))).ofCampaign(campaign);
    }

    private static JsonNode json(Map<String, Object> value) {
        return Answer.of(0, Map.of(), Ajo.json(value)).body();
    }

    private static String notifyUrl(Request request) {
        return request.json().at("/messages/0/notifyUrl").asText();
    }

    /** As the documentation has a recipient delivery report. */
    private static String sinchReport(String status, int code) {
        return Ajo.json(
                Map.of("type", "recipient_delivery_report_sms", "batch_id", "sinch-1", "status", status, "code", code));
    }

    private static String sinchError(String code) {
        return Ajo.json(Map.of("code", code, "text", "Refused"));
    }

    private static String infobipReport(int group, String status, String error) {
        return Ajo.json(Map.of(
                "results",
                List.of(Map.of("status", Map.of("groupId", group, "name", status), "error", Map.of("name", error)))));
    }

    private static String infobipError(String code) {
        return Ajo.json(
                Map.of("requestError", Map.of("serviceException", Map.of("messageId", code, "text", "Refused"))));
    }

    private void tell(String address, String body) {
        Answer answer = ajo.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static String provider(Answer sent) {
        return event(sent, "sent").path("provider").asText();
    }

    private static JsonNode event(Answer execution, String status) {
        return StreamSupport.stream(execution.body().at("/recipients/0/events").spliterator(), false)
                .filter(event -> event.path("status").asText().equals(status))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String reason(Answer bounced) {
        return bounced.body().at("/recipients/0/reason").asText();
    }

    private static List<String> history(Answer execution) {
        return execution.body().at("/recipients/0/events").findValuesAsText("status");
    }
}
