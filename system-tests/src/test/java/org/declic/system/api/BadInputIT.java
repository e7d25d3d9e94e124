package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.RawCall;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Draft;
import org.declic.system.server.ExpectedHeaders;
import org.declic.system.server.Figures;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: a clear answer, and nothing queued or sent. */
@ExtendWith(SharedServers.class)
class BadInputIT {

    private static final String INCOMPLETE = Figures.refused("incomplete-body");
    private static final Duration A_MINUTE_AND_A_HALF = Duration.ofSeconds(90);

    private final MailingServer declic;
    private final Ajo ajo;
    private final Figures figures;

    BadInputIT(MailingServer declic) {
        this.declic = declic;
        this.ajo = declic.ajo();
        this.figures = new Figures(declic.server().root());
    }

    static Stream<BadRequest> badRequests() {
        return BadRequests.all();
    }

    @AfterAll
    static void nothingOfAllThatIsSent(MailingServer declic) {
        declic.settle();

        assertThat(declic.mailbox().all())
                .extracting(Mail::recipient)
                .noneMatch(address -> address.contains("bad.example") || address.contains("evil.example"));
        assertThat(declic.mailbox().all()).extracting(Mail::content).noneMatch(content -> content.contains("\nBcc:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void answersClearlyAndQueuesNothing(BadRequest request) {
        double accepted = figures.of(Figures.ACCEPTED);

        Answer answer = request.send(ajo);

        assertIsError(answer, request.type());
        assertThat(request.mention()).isNotEmpty();
        assertThat(answer.body().path("report").path("additionalContext").toString())
                .contains(request.mention());
        assertThat(figures.of(Figures.ACCEPTED)).isEqualTo(accepted);
    }

    /** The first chunk is well formed, so that the server begins to read; where it must end there is something else. */
    @Test
    void answersAMalformedChunk() {
        String chunks = "5\r\n{\"a\":more\r\n";

        assertIsError(
                raw("POST /" + Ajo.UNITARY, Map.of("Transfer-Encoding", "chunked"), chunks), "incomplete-body-400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ajo", "/ajo/none", "/api", "/api/", "/api/none", "/api/v1/none", "/ims/none", "/ajo/x.xhtml"})
    void answersUnknownPaths(String path) {
        assertIsError(raw("GET " + path, Map.of(), ""), "unknown-path-404");
    }

    /** Jersey would list every path there. */
    @ParameterizedTest
    @ValueSource(strings = {"/ajo", "/api", "/api/v1", "/ims"})
    void describesItselfToNobody(String path) {
        assertIsError(raw("GET " + path + "/application.wadl", Map.of(), ""), "unknown-path-404");
        assertIsError(raw("GET " + path + "/application.wadl/xsd0.xsd", Map.of(), ""), "unknown-path-404");
    }

    @ParameterizedTest
    @CsvSource({"FOO,/ajo/im/executions/unitary", "PATCH,/ajo/im/executions/unitary", "GET,/ims/token/v3"})
    void answersUnknownMethods(String method, String path) {
        assertIsError(raw(method + " " + path, Map.of(), ""), "method-not-allowed-405");
    }

    @Test
    void answersAGetWithABody() {
        assertIsError(raw("GET /" + Ajo.UNITARY, Map.of("Content-Length", "2"), "{}"), "method-not-allowed-405");
    }

    static Stream<Arguments> bodiesThatBreakOff() {
        String json = BadRequest.valid("breaks off").toString();
        String length = Integer.toString(json.length());
        String longer = Integer.toString(json.length() + 1);
        String chunk = Integer.toHexString(json.length()) + "\r\n" + json + "\r\n";
        return Stream.of(
                arguments("Content-Length", longer, json),
                arguments("Content-Length", length, json.substring(0, json.length() / 2)),
                arguments("Content-Length", length, ""),
                arguments("Transfer-Encoding", "chunked", chunk));
    }

    /** Nobody is there to be answered. */
    @ParameterizedTest
    @MethodSource("bodiesThatBreakOff")
    void forgetsABodyThatBreaksOffAndGoesOn(String header, String value, String body) {
        double accepted = figures.of(Figures.ACCEPTED);
        double refused = figures.of(INCOMPLETE);
        Map<String, String> headers = new HashMap<>(ajo.headers());
        headers.put(header, value);

        new RawCall("POST /" + Ajo.UNITARY, headers, body)
                .abandon(declic.server().root());

        Awaitility.await().until(() -> figures.of(INCOMPLETE) == refused + 1);
        assertThat(figures.of(Figures.ACCEPTED)).isEqualTo(accepted);
        ajo.awaitAll(ajo.accepted(Trigger.to("ann@after-break.example")), "sent");
    }

    private Answer raw(String line, Map<String, String> more, String body) {
        Map<String, String> headers = new HashMap<>(ajo.headers());
        headers.putAll(more);
        return new RawCall(line, headers, body).send(declic.server().root());
    }

    @Test
    void refusesARequestIdUsedWithAnotherBody() {
        Trigger first = Trigger.to("ann@reuse.example");
        ajo.accepted(first);
        Trigger second = Trigger.to("reuse@" + BadRequest.DOMAIN).withRequestId(first.requestId());

        assertIsError(ajo.trigger(second), "request-id-reused-409");
    }

    @Test
    void refusesAStoppedCampaign() {
        Authoring authoring = new Authoring(declic.server().root());
        String campaign = authoring.activate(Draft.named("Stopped"));
        authoring.stop(campaign);

        assertIsError(fire(campaign), "campaign-stopped-409");
    }

    @Test
    void refusesACampaignThatHasNotStarted() {
        Draft draft = Draft.named("Next week").from(Instant.now().plus(7, ChronoUnit.DAYS));
        String campaign = new Authoring(declic.server().root()).activate(draft);

        assertIsError(fire(campaign), "campaign-not-yet-started-409");
    }

    @Test
    void refusesACampaignThatHasEnded() {
        Draft draft = Draft.named("Ends soon").until(Instant.now().plus(6, ChronoUnit.SECONDS));
        String campaign = new Authoring(declic.server().root()).activate(draft);

        Awaitility.await()
                .atMost(A_MINUTE_AND_A_HALF)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertIsError(repeat(campaign), "campaign-ended-409"));
    }

    @Test
    void doesNotKnowAnotherSandboxsCampaign() {
        Draft draft = Draft.named("Elsewhere").in("dev");
        String campaign = new Authoring(declic.server().root()).activate(draft);

        assertIsError(fire(campaign), "unknown-campaign-404");
    }

    private Answer fire(String campaign) {
        return ajo.trigger(Trigger.to("state@" + BadRequest.DOMAIN).ofCampaign(campaign));
    }

    /** While the campaign is live this is accepted, so not at the forbidden domain. */
    private Answer repeat(String campaign) {
        return ajo.trigger(Trigger.to("in-time@example.org").ofCampaign(campaign));
    }

    /** @param type the end of its type, which ends with the status */
    private static void assertIsError(Answer answer, String type) {
        int status = Integer.parseInt(type.substring(type.length() - 3));
        JsonNode body = answer.body();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(body.path("type").asText()).isEqualTo("urn:declic:error:" + type);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asText()).isNotBlank();
        assertThat(body.path("report").path("additionalContext").isObject()).isTrue();
        assertThat(body.path("report").path("additionalContext")).allMatch(JsonNode::isTextual);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "<html");
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        ExpectedHeaders.checkData(answer.headers());
    }
}
