package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request: a clear answer, and nothing queued or sent. */
@ExtendWith(SharedServers.class)
class BadInputIT {

    private static final Duration A_MINUTE_AND_A_HALF = Duration.ofSeconds(90);

    private final MailingServer declic;
    private final Ajo ajo;

    BadInputIT(MailingServer declic) {
        this.declic = declic;
        this.ajo = declic.ajo();
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
    void answersClearly(BadRequest request) {
        Answer answer = request.send(ajo);

        assertIsError(answer, request.status());
        assertThat(request.mention()).isNotEmpty();
        assertThat(answer.text()).contains(request.mention());
    }

    /** The first chunk is well formed, so that the server begins to read. */
    @Test
    void answersAMalformedChunk() {
        String chunks = "5\r\n{\"a\":XXXX\r\n";

        assertIsError(raw("POST /" + Ajo.UNITARY, Map.of("Transfer-Encoding", "chunked"), chunks), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ajo", "/ajo/none", "/api", "/api/", "/api/none", "/api/v1/none", "/ims/none", "/ajo/x.xhtml"})
    void answersUnknownPaths(String path) {
        assertIsError(raw("GET " + path, Map.of(), ""), 404);
    }

    @ParameterizedTest
    @CsvSource({"FOO,/ajo/im/executions/unitary", "PATCH,/ajo/im/executions/unitary", "GET,/ims/token/v3"})
    void answersUnknownMethods(String method, String path) {
        assertIsError(raw(method + " " + path, Map.of(), ""), 405);
    }

    @Test
    void answersAGetWithABody() {
        assertIsError(raw("GET /" + Ajo.UNITARY, Map.of("Content-Length", "2"), "{}"), 405);
    }

    /** Nobody is there to be answered; {@link #nothingOfAllThatIsSent} sees that it is not taken for complete. */
    @Test
    void forgetsABodyThatBreaksOff() {
        String body = BadRequest.valid("breaks off").toString();
        Map<String, String> tooLong = Map.of("Content-Length", Integer.toString(body.length() + 1));
        Map<String, String> headers = new HashMap<>(ajo.headers());
        headers.putAll(tooLong);

        new RawCall("POST /" + Ajo.UNITARY, headers, body)
                .abandon(declic.server().root());
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

        assertIsError(ajo.trigger(second), 409);
    }

    @Test
    void refusesAStoppedCampaign() {
        Authoring authoring = new Authoring(declic.server().root());
        String campaign = authoring.activate(Draft.named("Stopped"));
        authoring.stop(campaign);

        assertIsError(fire(campaign), 409);
    }

    @Test
    void refusesACampaignThatHasNotStarted() {
        Draft draft = Draft.named("Next week").from(Instant.now().plus(7, ChronoUnit.DAYS));
        String campaign = new Authoring(declic.server().root()).activate(draft);

        assertIsError(fire(campaign), 409);
    }

    @Test
    void refusesACampaignThatHasEnded() {
        Draft draft = Draft.named("Ends soon").until(Instant.now().plus(6, ChronoUnit.SECONDS));
        String campaign = new Authoring(declic.server().root()).activate(draft);

        Awaitility.await()
                .atMost(A_MINUTE_AND_A_HALF)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertIsError(repeat(campaign), 409));
    }

    @Test
    void doesNotKnowAnotherSandboxsCampaign() {
        Draft draft = Draft.named("Elsewhere").in("dev");
        String campaign = new Authoring(declic.server().root()).activate(draft);

        assertIsError(fire(campaign), 404);
    }

    private Answer fire(String campaign) {
        return ajo.trigger(Trigger.to("state@" + BadRequest.DOMAIN).ofCampaign(campaign));
    }

    /** While the campaign is live this is accepted, so not at the forbidden domain. */
    private Answer repeat(String campaign) {
        return ajo.trigger(Trigger.to("in-time@example.org").ofCampaign(campaign));
    }

    private static void assertIsError(Answer answer, int status) {
        JsonNode body = answer.body();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.header("content-security-policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("type").asText()).matches("urn:declic:error:[a-z-]+-" + status);
        assertThat(body.path("title").asText()).isNotBlank();
        assertThat(body.path("report").path("additionalContext").isObject()).isTrue();
        assertThat(body.path("report").path("additionalContext")).allMatch(JsonNode::isTextual);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "<html");
    }
}
