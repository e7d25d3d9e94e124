package org.declic.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.api.Imports;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.Target;

/** Many people who get marketing, and their campaigns, which have the names of their audiences. */
final class Crowd {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final String EXECUTIONS = "ajo/im/executions/audience";
    private static final String CONFIGURATION = "crowd";
    private static final List<String> CITIES = List.of("Lyon", "Paris", "Nantes", "Lille", "Brest");

    /** No rate can be higher. */
    private static final int FASTEST = 2_000;

    private final Ajo ajo;
    private final Imports imports;
    private final Authoring authoring;
    private boolean configured;

    /** @param root the server's; ends with a slash */
    Crowd(URI root) {
        ajo = new Ajo(root);
        imports = new Imports(ajo);
        authoring = new Authoring(root);
    }

    /** A new audience of so many; returns its id once everybody is in it. */
    String audience(String name, int members) {
        String audience = imports.audience(name);
        Path file = file(name, members);
        try {
            Answer accepted = ajo.send(ajo.request("api/v1/imports?audience=" + audience)
                    .setHeader("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file)));
            assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
            String id = accepted.body().path("id").asText();
            Answer done = Awaitility.await("import")
                    .atMost(LONGEST)
                    .pollInterval(BETWEEN_LOOKS)
                    .until(() -> get("api/v1/imports/" + id), Crowd::hasEnded);
            assertThat(done.body().path("state").asText()).as(done.toString()).isEqualTo("done");
            assertThat(done.body().path("failed").asInt()).isZero();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return audience;
    }

    private static boolean hasEnded(Answer answer) {
        return !List.of("waiting", "running")
                .contains(answer.body().path("state").asText());
    }

    private static Path file(String name, int members) {
        Path file = Target.folder("bench").resolve(name + ".csv");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("email,person.name.firstName,city,points,consent:email\n");
            for (int i = 0; i < members; i++) {
                lines.write(address(name, i) + ",Ann-" + i + "," + CITIES.get(i % CITIES.size()) + "," + i % 1_000
                        + ",yes\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static String address(String name, int number) {
        return "user-" + number + "@" + name + ".example";
    }

    /** How many people fulfil conditions on three attributes. */
    int count() {
        List<Map<String, Object>> conditions = List.of(
                Map.of("attribute", "city", "is", "EQUALS", "value", CITIES.get(0)),
                Map.of("attribute", "points", "is", "LESS", "value", "500"),
                Map.of("attribute", "person.name.firstName", "is", "STARTS_WITH", "value", "Ann"));
        Map<String, Object> group = Map.of("match", "ALL", "conditions", conditions);
        Answer answer = ajo.send(ajo.request("api/v1/audiences/count")
                .POST(BodyPublishers.ofString(
                        Ajo.json(Map.of("conditions", Map.of("match", "ALL", "groups", List.of(group)))))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("members").asInt();
    }

    /** A live campaign for the audience, into the outbox, as fast as one may be. */
    void activate(String name, String audience) {
        if (!configured) {
            configured = true;
            authoring.configure(Map.of(
                    "name", CONFIGURATION,
                    "category", "MARKETING",
                    "fromEmail", "shop@demo.example",
                    "provider", "OUTBOX"));
        }
        Map<String, Object> content = Map.of(
                "subject", "Spring",
                "html", "<p>Hello ${profile.person.name.firstName}, <a href=\"$links.unsubscribe\">no more</a></p>",
                "text", "Hello ${profile.person.name.firstName}. No more: $links.unsubscribe");
        authoring.activate(Map.of(
                "name", name,
                "alias", name,
                "category", "MARKETING",
                "configuration", CONFIGURATION,
                "audience", audience,
                "window", Map.of("deliveryRate", FASTEST),
                "content", content));
    }

    /** Begins to write to the campaign's audience; returns the id of the execution. */
    String fire(String name) {
        Answer answer = ajo.send(ajo.request(EXECUTIONS)
                .POST(BodyPublishers.ofString(Ajo.json(Map.of("campaignId", name, "requestId", name)))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.executionId();
    }

    void awaitBegun(String name) {
        Awaitility.await().atMost(LONGEST).until(() -> sent(name) > 0);
    }

    /** The counts of the execution, once everybody's message is recorded as sent. */
    JsonNode await(String name, String execution) {
        Answer ended = Awaitility.await("execution")
                .atMost(LONGEST)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> get(EXECUTIONS + "/" + execution),
                        answer -> !answer.body().path("status").asText().equals("InProgress"));
        JsonNode counts = ended.body().path("counts");
        int reached = counts.path("reached").asInt();
        Awaitility.await("recorded").atMost(LONGEST).pollInterval(BETWEEN_LOOKS).until(() -> sent(name) >= reached);
        return counts;
    }

    /** How many messages of a campaign are recorded as sent. */
    int sent(String name) {
        return get("api/v1/campaigns/" + name + "/figures").body().path("sent").asInt();
    }

    Answer get(String path) {
        return ajo.send(ajo.request(path).GET());
    }
}
