package org.declic.system.ajo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A client of the messaging API. Fetches an access token when it needs one, and another when half of its life is over;
 * usable from many threads.
 */
public final class Ajo {

    /** Where unitary executions are triggered, and found by their id. */
    public static final String UNITARY = "ajo/im/executions/unitary";

    /** The same for executions of high throughput. */
    public static final String HIGH_THROUGHPUT = "ajo/im/executions/highthroughput";

    /** Where access tokens are issued. */
    public static final String TOKEN = "ims/token/v3";

    private static final String HIGH_THROUGHPUT_ID = "HUMA-";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final Credentials credentials;
    private @Nullable Token token;

    /**
     * Acts for the demo client.
     *
     * @param root ends with a slash
     */
    public Ajo(URI root) {
        this(root, Credentials.DEMO);
    }

    public Ajo(URI root, Credentials credentials) {
        this.root = root;
        this.credentials = credentials;
    }

    /** The access token in use. */
    public synchronized String token() {
        Token known = token;
        if (known == null || known.isOld()) {
            known = Token.of(requestToken());
            token = known;
        }
        return known.value();
    }

    /** Asks for a new access token. */
    public Answer requestToken() {
        Map<String, String> fields = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                credentials.clientId(),
                "client_secret",
                credentials.clientSecret(),
                "scope",
                "openid");
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(root.resolve(TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Fires a campaign. */
    public Answer trigger(Trigger trigger) {
        return trigger(json(trigger));
    }

    /** Fires a campaign with this body. */
    public Answer trigger(String body) {
        return send(request(UNITARY).POST(BodyPublishers.ofString(body)));
    }

    /** Fires a high-throughput campaign. */
    public Answer express(Trigger trigger) {
        return send(request(HIGH_THROUGHPUT).POST(BodyPublishers.ofString(json(trigger))));
    }

    /** Fires a campaign, insists on 202, and returns the execution's id. */
    public String accepted(Trigger trigger) {
        Answer answer = trigger(trigger);
        if (answer.status() != 202) {
            throw new AssertionError("Expected 202, got " + answer);
        }
        return answer.executionId();
    }

    /** The execution with each recipient's state, from the endpoint that its id belongs to. */
    public Answer execution(String executionId) {
        String endpoint = executionId.startsWith(HIGH_THROUGHPUT_ID) ? HIGH_THROUGHPUT : UNITARY;
        return send(request(endpoint + "/" + executionId).GET());
    }

    /** Waits until every recipient of the execution has this state. */
    public Answer awaitAll(String executionId, String state) {
        return Awaitility.await("all recipients of " + executionId + " " + state)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> execution(executionId),
                        answer -> !answer.recipientStates().isEmpty()
                                && answer.recipientStates().stream().allMatch(state::equals));
    }

    /** What the outbox has captured, as the management API lists it. */
    public Answer outbox() {
        return send(request("api/v1/outbox").GET());
    }

    /** The headers that the API asks for. */
    public Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + token(),
                "x-api-key",
                credentials.clientId(),
                "x-gw-ims-org-id",
                credentials.organisation(),
                "x-sandbox-name",
                credentials.sandbox(),
                "Content-Type",
                "application/json");
    }

    /** A request with every header that the API asks for, to be altered. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
        headers().forEach(request::header);
        return request;
    }

    /**
     * Sends any request.
     *
     * @throws UncheckedIOException if no answer comes
     */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().get(0),
                            (first, second) -> first));
            return Answer.of(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** The value as JSON text. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value, e);
        }
    }

    private record Token(String value, long oldAt) {

        static Token of(Answer answer) {
            long seconds = answer.body().path("expires_in").asLong();
            long half = Duration.ofSeconds(seconds).toNanos() / 2;
            return new Token(answer.body().path("access_token").asText(), System.nanoTime() + half);
        }

        boolean isOld() {
            return System.nanoTime() - oldAt > 0;
        }
    }
}
