package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;

/** The main job on any demo server: from the access token to the recorded state and the outbox. */
final class TriggerScenario {

    private static final Duration RECORDED_WITHIN = Duration.ofSeconds(30);

    private final Ajo ajo;

    /** @param root ends with a slash */
    TriggerScenario(URI root) {
        this.ajo = new Ajo(root);
    }

    void play() {
        Trigger trigger = Trigger.of(List.of(
                Recipient.external("ann@trigger.example")
                        .withContext(Map.of("product", Map.of("name", "Windbreaker"), "offerCode", "AUTUMN")),
                Recipient.external("bob@trigger.example")));

        Answer accepted = ajo.trigger(trigger);

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(accepted.body().path("requestId").asText()).isEqualTo(trigger.requestId());
        assertThat(accepted.executionId()).startsWith("UMA-");
        assertThat(accepted.body().path("createdAt").asText()).isNotEmpty();
        Answer execution = ajo.awaitAll(accepted.executionId(), "sent");
        assertIsReported(execution, trigger);
        assertIsInTheOutbox("ann@trigger.example", "Windbreaker");
        assertIsInTheOutbox("bob@trigger.example");
    }

    private static void assertIsReported(Answer execution, Trigger trigger) {
        assertThat(execution.status()).isEqualTo(200);
        assertThat(execution.body().path("requestId").asText()).isEqualTo(trigger.requestId());
        assertThat(execution.body().path("recipients"))
                .allSatisfy(recipient -> {
                    assertThat(recipient.path("namespace").asText()).isEqualTo("email");
                    assertThat(recipient.path("messageId").asText()).isNotEmpty();
                    assertThat(recipient.path("events").findValuesAsText("status"))
                            .contains("accepted", "sent");
                })
                .extracting(recipient -> recipient.path("userId").asText())
                .containsExactly("ann@trigger.example", "bob@trigger.example");
    }

    private void assertIsInTheOutbox(String... texts) {
        Awaitility.await()
                .atMost(RECORDED_WITHIN)
                .untilAsserted(() -> assertThat(ajo.outbox().text()).contains(texts));
    }
}
