package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The server is killed while it accepts 1,000 triggers, and started again. */
class KillIT {

    private static final int TRIGGERS = 1000;
    private static final int THREADS = 16;

    @SuppressWarnings("NullAway.Init")
    private MailingServer declic;

    @BeforeEach
    void start(TestInfo test) {
        declic = new MailingServer("kill-" + test.getTestMethod().orElseThrow().getName()).start();
    }

    @AfterEach
    void close() {
        declic.close();
    }

    @Test
    void deliversOnceWhatWasAcceptedWhileTheMailServerHadConfirmedNothing() {
        String domain = "unconfirmed.example";
        declic.sink().delay(Duration.ofMinutes(10));

        Volley volley = killAmid(domain);
        assertThat(declic.mailbox().at(domain)).isEmpty();
        recover(domain, volley);

        assertThat(declic.mailbox().copiesAt(domain).values())
                .allSatisfy(copies -> assertThat(copies).hasSize(1).containsValue(1L));
    }

    /**
     * Between the mail server's confirmation and its record lies the one window that nobody can close. What falls into it
     * goes out again as the same message, and says so.
     */
    @Test
    void repeatsOnlyTheSameMessageAndReportsIt() {
        String domain = "confirmed.example";

        Volley volley = killAmid(domain);
        recover(domain, volley);

        Map<String, String> executions = executionsByAddress(volley);
        declic.mailbox().copiesAt(domain).forEach((address, copies) -> {
            assertThat(copies).as(address).hasSize(1);
            boolean repeated = copies.values().stream().anyMatch(count -> count > 1);
            if (repeated && executions.containsKey(address)) {
                assertThat(declic.ajo().execution(executions.get(address)).text())
                        .as(address)
                        .containsIgnoringCase("possibly twice");
            }
        });
    }

    private Volley killAmid(String domain) {
        List<Trigger> triggers = IntStream.range(0, TRIGGERS)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + domain))
                .toList();
        Volley volley = Volley.begin(declic.ajo(), triggers, THREADS, TRIGGERS / 2);
        declic.server().kill();
        volley.awaitEnd();
        assertThat(volley.refused()).isEmpty();
        assertThat(volley.unanswered()).as("killed too late").isNotEmpty();
        return volley;
    }

    private void recover(String domain, Volley volley) {
        declic.sink().accept();
        declic.server().restart();
        Set<String> accepted = executionsByAddress(volley).keySet();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(declic.mailbox().copiesAt(domain).keySet()).containsAll(accepted));
        declic.settle();
    }

    private static Map<String, String> executionsByAddress(Volley volley) {
        return volley.accepted().stream()
                .collect(Collectors.toMap(
                        shot -> shot.trigger().recipients().get(0).userId(), Volley.Shot::executionId));
    }
}
