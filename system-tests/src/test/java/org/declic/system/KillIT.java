package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while it accepts 1,000 triggers, some of them of high throughput, and started again. */
@ExtendWith(SharedServers.class)
class KillIT {

    private static final int TRIGGERS = 1000;
    private static final int THREADS = 16;
    private static final String EXPRESS = "otp-express";
    private static final int ONE_IN = 4;

    private final MailingServer declic;

    KillIT(MailingServer declic) {
        this.declic = declic;
    }

    @AfterEach
    void recover() {
        declic.recover();
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

    /** Killed twice in a row between the mail server's reading a mail and its record: the note of it outlives both. */
    @Test
    void saysOfAMailThatTwoKillsCutOffThatItMayComeTwice() throws Exception {
        String address = "ann@cut-off.example";
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch first = killBeforeConfirming(answered);
        String executionId = declic.ajo().accepted(Trigger.to(address));
        answered.countDown();
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
        declic.sink().delay(Duration.ofMinutes(10));
        declic.server().restart();
        CountDownLatch second = killBeforeConfirming(answered);
        declic.sink().accept();
        assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
        declic.server().restart();

        declic.ajo().awaitAll(executionId, "sent");
        assertThat(declic.mailbox().copiesAt("cut-off.example").get(address))
                .hasSize(1)
                .containsValue(3L);
        assertThat(declic.ajo().execution(executionId).text()).containsIgnoringCase("possibly twice");
        assertThat(declic.server().temporary().toFile().list())
                .as("the killed servers' temporary files are gone")
                .filteredOn(name -> name.startsWith("declic-server-"))
                .hasSize(1);
    }

    /** The copies of a message that was put off must not both live, wherever the kill falls. */
    @Test
    void deliversOnceWhatWasBeingPutOff() {
        String domain = "put-off.example";
        declic.sink().reject(451, "4.3.0 Later");

        Volley volley = killAmid(domain);
        declic.server().restart();
        awaitDelayed(volley, TRIGGERS / 4);
        declic.server().kill();
        recover(domain, volley);

        assertThat(declic.mailbox().copiesAt(domain).values())
                .allSatisfy(copies -> assertThat(copies).hasSize(1).containsValue(1L));
    }

    /** A mail may come before its call is answered. */
    private CountDownLatch killBeforeConfirming(CountDownLatch answered) {
        CountDownLatch killed = new CountDownLatch(1);
        declic.sink().onceBeforeConfirming(() -> {
            await(answered);
            declic.server().kill();
            killed.countDown();
        });
        return killed;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The call was not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the call was answered", e);
        }
    }

    private void awaitDelayed(Volley volley, int count) {
        List<String> ids = volley.accepted().stream()
                .limit(count)
                .map(Volley.Shot::executionId)
                .toList();
        ids.forEach(id -> declic.ajo().awaitAll(id, "delay"));
    }

    private Volley killAmid(String domain) {
        List<Trigger> triggers = IntStream.range(0, TRIGGERS)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + domain)
                        .ofCampaign(i % ONE_IN == 0 ? EXPRESS : Trigger.ORDER_CONFIRMATION))
                .toList();
        declic.ajo().token();
        Volley volley = Volley.begin(this::call, triggers, THREADS, TRIGGERS / 2);
        declic.server().kill();
        volley.awaitEnd();
        assertThat(volley.refused()).isEmpty();
        assertThat(volley.unanswered()).as("killed too late").isNotEmpty();
        assertThat(volley.accepted()).as("of high throughput").anyMatch(shot -> isExpress(shot.trigger()));
        return volley;
    }

    private Answer call(Trigger trigger) {
        return isExpress(trigger) ? declic.ajo().express(trigger) : declic.ajo().trigger(trigger);
    }

    private static boolean isExpress(Trigger trigger) {
        return trigger.campaignId().equals(EXPRESS);
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
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(volley.accepted())
                        .extracting(shot ->
                                declic.ajo().execution(shot.executionId()).recipientStates())
                        .containsOnly(List.of("sent")));
    }

    private static Map<String, String> executionsByAddress(Volley volley) {
        return volley.accepted().stream()
                .collect(Collectors.toMap(
                        shot -> shot.trigger().recipients().get(0).userId(), Volley.Shot::executionId));
    }
}
