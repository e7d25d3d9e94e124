package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proofs that a program asks for. */
@ExtendWith(SharedServers.class)
class ProofIT {

    private final Ajo ajo;
    private final Authoring authoring;

    ProofIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
        authoring = new Authoring(declic.root());
    }

    @Test
    void bringsADraftToColleagues() {
        String id = draft("Proof by API", Map.of("subject", "Order ${context.order}", "text", "Dear ${profile.name}"));

        Answer sent = send(
                id,
                Map.of(
                        "addresses",
                        List.of("api@proof.example", "nobody"),
                        "subjectPrefix",
                        "[Test] ",
                        "profile",
                        Map.of("name", "Jane"),
                        "context",
                        Map.of("order", "4711")));

        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        JsonNode items = sent.body().path("items");
        assertThat(items).extracting(item -> item.path("result").asText()).containsExactly("taken", "no-address");
        JsonNode captured = ajo.send(ajo.request("api/v1/outbox/"
                                + items.get(0).path("messageId").asText())
                        .GET())
                .body();
        assertThat(captured.toString()).contains("[Test] Order 4711", "Dear Jane", "api@proof.example");
        assertThat(ajo.send(ajo.request("api/v1/campaigns/" + id + "/proofs").GET())
                        .body()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void refusesWhatCannotBeSent() {
        String id = draft("Refused proof", Map.of("subject", "x", "text", "#if("));

        assertRefused(send(id, Map.of()), "/addresses");
        assertRefused(send(id, Map.of("addresses", List.of(1), "prefix", "")), "/addresses", "/prefix");
        assertRefused(send(id, Map.of("addresses", List.of("a@proof.example"))), "/content");
        assertThat(send("unknown", Map.of("addresses", List.of("a@proof.example")))
                        .status())
                .isEqualTo(404);
        assertThat(ajo.send(ajo.request("api/v1/campaigns/" + id + "/proofs").GET())
                        .body()
                        .path("items"))
                .isEmpty();
    }

    private static void assertRefused(Answer answer, String... places) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(places);
    }

    private String draft(String name, Map<String, Object> content) {
        return authoring.create(Map.of("name", name, "configuration", "demo-email", "content", content));
    }

    private Answer send(String id, Map<String, Object> body) {
        return ajo.send(
                ajo.request("api/v1/campaigns/" + id + "/proofs").POST(BodyPublishers.ofString(Ajo.json(body))));
    }
}
