package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An execution is found from its 202 on, by those whose it is. */
@ExtendWith(SharedServers.class)
class StatusIT {

    private static final int CALLS = 50;
    private static final int MOST_RECIPIENTS = 20;
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);

    private final DeclicServer declic;
    private final Ajo ajo;

    StatusIT(DeclicServer declic) {
        this.declic = declic;
        this.ajo = new Ajo(declic.root());
    }

    /** Asked once only, at once. */
    @Test
    void isFoundAtOnceWithEveryRecipient() {
        List<String> executions = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            List<String> addresses = addresses();
            String execution = ajo.accepted(Trigger.to(addresses.toArray(String[]::new)));
            long accepted = System.nanoTime();

            Answer found = ajo.execution(execution);

            assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(FOUND_WITHIN);
            assertThat(found.status()).as(found.toString()).isEqualTo(200);
            assertThat(found.body().path("executionId").asText()).isEqualTo(execution);
            assertThat(found.body().path("recipients"))
                    .extracting(recipient -> recipient.path("userId").asText())
                    .containsExactlyElementsOf(addresses);
            assertThat(found.recipientStates()).isSubsetOf("accepted", "sent");
            executions.add(execution);
        }
        executions.forEach(execution -> ajo.awaitAll(execution, "sent"));
    }

    @Test
    void isNotFoundFromAnotherSandbox() {
        Ajo elsewhere = new Ajo(declic.root(), new Credentials("demo-dev-client", "demo-secret", "DECLIC@Demo", "dev"));

        String execution = ajo.accepted(Trigger.to("ann@status.example"));
        ajo.awaitAll(execution, "sent");

        Answer answer = elsewhere.execution(execution);

        assertThat(answer.body().path("type").asText()).isEqualTo("urn:declic:error:unknown-execution-404");
    }

    private static List<String> addresses() {
        String domain = UUID.randomUUID() + ".example";
        return IntStream.range(0, MOST_RECIPIENTS)
                .mapToObj(i -> "user-" + i + "@" + domain)
                .toList();
    }
}
