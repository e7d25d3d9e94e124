package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Profiles by the management API: one, many, looked up. */
@ExtendWith(SharedServers.class)
class ProfileIT {

    private static final String PROFILES = "api/v1/profiles";

    private final Ajo ajo;

    ProfileIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
    }

    @Test
    void createsChangesAndFindsAProfile() {
        Answer created = put(Map.of(
                "identities", List.of(identity("email", "pia@profile.example")),
                "attributes",
                        Map.of("person", Map.of("name", Map.of("firstName", "Pia")), "timeZone", "Europe/Paris")));
        Answer changed = put(Map.of(
                "identities",
                List.of(identity("loyalty", "pia-1"), identity("email", "pia@profile.example")),
                "attributes",
                Map.of("person", Map.of("name", Map.of("lastName", "Roy")))));
        Answer found = find("loyalty", "pia-1");

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(changed.body());
        assertThat(found.body().path("id")).isEqualTo(created.body().path("id"));
        assertThat(found.body().path("identities")).hasSize(2);
        assertThat(found.body().path("attributes").toString())
                .isEqualTo("{\"person\":{\"name\":{\"firstName\":\"Pia\",\"lastName\":\"Roy\"}},"
                        + "\"timeZone\":\"Europe/Paris\"}");
    }

    @Test
    void refusesWhatCannotBe() {
        put(Map.of("identities", List.of(identity("email", "ann@conflict.example"))));
        put(Map.of("identities", List.of(identity("email", "bob@conflict.example"))));
        Answer conflict = put(Map.of(
                "identities",
                List.of(identity("email", "ann@conflict.example"), identity("email", "bob@conflict.example"))));
        Answer invalid = put(Map.of(
                "identities",
                List.of(identity("email", "carl@conflict.example")),
                "attributes",
                Map.of("timeZone", "Mars/Olympus")));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body().path("type").asText()).isEqualTo("urn:declic:error:identity-conflict-409");
        assertThat(context(conflict.body()).fieldNames())
                .toIterable()
                .containsExactly("/identities/0", "/identities/1");
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(context(invalid.body()).fieldNames()).toIterable().containsExactly("/attributes/timeZone");
        assertThat(find("email", "carl@conflict.example").status()).isEqualTo(404);
        assertThat(ajo.send(ajo.request(PROFILES).GET()).status()).isEqualTo(400);
    }

    @Test
    void writesAThousandOfWhichSomeFail() {
        List<Object> profiles = new ArrayList<>();
        IntStream.range(0, 999)
                .forEach(i ->
                        profiles.add(Map.of("identities", List.of(identity("email", "user-" + i + "@batch.example")))));
        profiles.add(500, Map.of("identities", List.of(identity("e mail", "odd@batch.example"))));

        Answer first = batch(profiles);
        Answer again = batch(profiles);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(states(first)).hasSize(1000).filteredOn("created"::equals).hasSize(999);
        assertThat(states(first).get(500)).isEqualTo("failed");
        assertThat(states(again)).filteredOn("updated"::equals).hasSize(999);
        JsonNode failed = first.body().path("results").get(500).path("error");
        assertThat(failed.path("status").asInt()).isEqualTo(400);
        assertThat(context(failed).fieldNames()).toIterable().containsExactly("/identities/0/namespace");
        assertThat(first.body().path("results").get(7).path("id").asText())
                .isEqualTo(
                        find("email", "user-7@batch.example").body().path("id").asText());
    }

    private static Map<String, String> identity(String namespace, String userId) {
        return Map.of("namespace", namespace, "userId", userId);
    }

    private static JsonNode context(JsonNode error) {
        return error.path("report").path("additionalContext");
    }

    private static List<String> states(Answer batch) {
        return StreamSupport.stream(batch.body().path("results").spliterator(), false)
                .map(result -> result.path("status").asText())
                .toList();
    }

    private Answer put(Map<String, Object> profile) {
        return ajo.send(ajo.request(PROFILES).PUT(BodyPublishers.ofString(Ajo.json(profile))));
    }

    private Answer batch(List<Object> profiles) {
        return ajo.send(ajo.request(PROFILES).POST(BodyPublishers.ofString(Ajo.json(Map.of("profiles", profiles)))));
    }

    private Answer find(String namespace, String userId) {
        return ajo.send(ajo.request(PROFILES + "?namespace=" + namespace + "&userId=" + userId)
                .GET());
    }
}
