package org.declic.system.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;

/** Audiences and their imports, by the management API. */
public final class Imports {

    private static final Set<String> PENDING = Set.of("waiting", "running");

    private final Ajo ajo;

    public Imports(Ajo ajo) {
        this.ajo = ajo;
    }

    /** A new audience's id. */
    public String audience(String name) {
        return created(Map.of("name", name));
    }

    /** That of one of all who have an attribute with that value. */
    public String audience(String name, String attribute, String value) {
        Map<String, Object> condition = Map.of("attribute", attribute, "is", "EQUALS", "value", value);
        Map<String, Object> group = Map.of("match", "ALL", "conditions", List.of(condition));
        return created(Map.of("name", name, "conditions", Map.of("match", "ALL", "groups", List.of(group))));
    }

    private String created(Map<String, Object> audience) {
        Answer created = ajo.send(ajo.request("api/v1/audiences").POST(BodyPublishers.ofString(Ajo.json(audience))));
        if (created.status() != 201) {
            throw new AssertionError("Expected 201, got " + created);
        }
        return created.body().path("id").asText();
    }

    /** What a request without a body is answered. */
    public Answer call(String method, String path) {
        return ajo.send(ajo.request("api/v1/" + path).method(method, BodyPublishers.noBody()));
    }

    /** Sends a file. */
    public Answer send(String type, String audience, String mapping, String file) {
        return post("imports?audience=" + audience + "&mapping=" + URLEncoder.encode(mapping, UTF_8), type, file);
    }

    /** Asks how a file would be imported. */
    public Answer preview(String type, String mapping, String file) {
        return post("imports/preview?mapping=" + URLEncoder.encode(mapping, UTF_8), type, file);
    }

    private Answer post(String path, String type, String file) {
        return ajo.send(
                ajo.request("api/v1/" + path).setHeader("Content-Type", type).POST(BodyPublishers.ofString(file)));
    }

    /** Sends a CSV and returns the import's id. */
    public String csv(String audience, String file) {
        Answer accepted = send("text/csv", audience, "{}", file);
        if (accepted.status() != 202) {
            throw new AssertionError("Expected 202, got " + accepted);
        }
        return accepted.body().path("id").asText();
    }

    /** The import, once it has ended. */
    public Answer awaitEnd(String id) {
        return await(id, answer -> !PENDING.contains(answer.body().path("state").asText()));
    }

    /** The import, once it is as {@code expected}. */
    public Answer await(String id, Predicate<Answer> expected) {
        return Awaitility.await("import " + id)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> call("GET", "imports/" + id), expected);
    }
}
