package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.database.PostgresqlServer;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.api.Imports;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database that is restarted under a server with open connections. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseRestartIT {

    private static final int AT_ONCE = 16;

    /** So many seconds; a long outage is for a nightly run: {@code -Ddeclic.outage.seconds=120}. */
    private static final int OUTAGE_SECONDS = Integer.getInteger("declic.outage.seconds", 30);

    private static final String ALIAS = "across-an-outage";
    private static final int MEMBERS = 300;
    private static final int A_SECOND = 20;

    private final PostgresqlServer database = PostgresqlServer.own();
    private final DeclicServer declic =
            new DeclicServer(ServerOptions.demo("database-restart").on(database));
    private final Ajo ajo = new Ajo(declic.root());

    @BeforeAll
    void start() {
        declic.start();
    }

    @AfterAll
    void stop() throws IOException {
        declic.close();
        database.close();
    }

    @Test
    void costsNoRequestOnceTheDatabaseIsBack() {
        ajo.awaitAll(ajo.accepted(Trigger.to("before@restart.example")), "sent");
        assertThat(statuses(ajo)).containsOnly(200); // fills the pool
        assertReady(ajo, declic, 200, "UP");

        whileItIsAway(() -> assertReady(ajo, declic, 503, "DOWN"));

        assertThat(statuses(ajo)).containsOnly(200);
        ajo.awaitAll(ajo.accepted(Trigger.to("after@restart.example")), "sent");
    }

    @Test
    void losesNothingOfWhatIsAcceptedWhileTheDatabaseIsAway() {
        ajo.awaitAll(ajo.accepted(Trigger.to("before@outage.example")), "sent"); // what calls need is in memory now
        List<String> accepted = new ArrayList<>();

        whileItIsAway(() -> fireForAWhile(accepted));

        assertThat(accepted).isNotEmpty();
        for (String execution : accepted) {
            ajo.awaitAll(execution, "sent");
        }
    }

    @Test
    void interruptsNoAudienceForGood() {
        Imports imports = new Imports(ajo);
        String audience = imports.audience("Across an outage");
        imports.awaitEnd(imports.csv(
                audience,
                "email\n"
                        + IntStream.range(0, MEMBERS)
                                .mapToObj(i -> "member-" + i + "@outage.example")
                                .collect(Collectors.joining("\n"))));
        new Authoring(declic.root())
                .activate(Map.of(
                        "name",
                        "Across an outage",
                        "alias",
                        ALIAS,
                        "category",
                        "MARKETING",
                        "configuration",
                        "demo-marketing",
                        "audience",
                        audience,
                        "window",
                        Map.of("deliveryRate", A_SECOND),
                        "content",
                        Map.of("subject", "Spring", "text", "No more: $links.unsubscribe")));
        Answer accepted = ajo.send(ajo.request("ajo/im/executions/audience")
                .POST(BodyPublishers.ofString(Ajo.json(Map.of("requestId", ALIAS, "campaignId", ALIAS)))));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        Awaitility.await().until(() -> sent() > 0);

        whileItIsAway(() -> assertReady(ajo, declic, 503, "DOWN"));
        assertThat(sent()).as("the outage came in the middle").isLessThan(MEMBERS);

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> sent() == MEMBERS);
        Awaitility.await()
                .until(
                        () -> ajo.send(ajo.request("ajo/im/executions/audience/" + accepted.executionId())
                                        .GET())
                                .body()
                                .path("status")
                                .asText(),
                        "Succeeded"::equals);
    }

    /** RFC 8058: a mail program may not try again. */
    @Test
    void keepsAnOptOutByOneClick() {
        String address = "out@outage.example";
        String campaign = new Authoring(declic.root())
                .activate(Map.of(
                        "name",
                        "With a way out",
                        "configuration",
                        "demo-email",
                        "content",
                        Map.of("subject", "Out", "text", "Out: $links.unsubscribe")));
        Answer sent = ajo.awaitAll(ajo.accepted(Trigger.to(address).ofCampaign(campaign)), "sent");
        URI link = linkOf(sent.body().at("/recipients/0/messageId").asText());

        whileItIsAway(() -> assertThat(ajo.send(HttpRequest.newBuilder(link)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .status())
                .isEqualTo(200));

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Answer consent = ajo.send(ajo.request("api/v1/consents?channel=email&address=" + address)
                    .GET());
            assertThat(consent.body().path("permitted").asBoolean(true)).isFalse();
            assertThat(consent.body().at("/evidence/source").asText()).isEqualTo("one-click");
        });
    }

    private URI linkOf(String messageId) {
        String text = ajo.send(ajo.request("api/v1/outbox/" + messageId).GET()).text();
        Matcher link = Pattern.compile("http[^\"\\\\\\s]+/t/u/[^\"\\\\\\s]+").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return URI.create(link.group());
    }

    private int sent() {
        return ajo.send(ajo.request("api/v1/campaigns/" + ALIAS + "/figures").GET())
                .body()
                .path("sent")
                .asInt();
    }

    private void fireForAWhile(List<String> accepted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(OUTAGE_SECONDS);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(OUTAGE_SECONDS + 60L))
                .until(() -> {
                    Answer answer = ajo.trigger(Trigger.to("during" + accepted.size() + "@outage.example"));
                    assertThat(answer.status()).as(answer.toString()).isIn(202, 503);
                    if (answer.status() == 202) {
                        accepted.add(answer.executionId());
                    }
                    return System.nanoTime() - end > 0;
                });
    }

    /** It is back afterwards, so that each test finds it well. */
    private void whileItIsAway(Runnable action) {
        database.halt();
        try {
            action.run();
        } finally {
            database.resume();
        }
    }

    /** Asked without a token; an answer may be a second old. */
    private static void assertReady(Ajo ajo, DeclicServer declic, int status, String database) {
        Awaitility.await().untilAsserted(() -> {
            Answer ready = ajo.send(HttpRequest.newBuilder(URI.create(declic.url("health/ready"))));
            assertThat(ready.status()).as(ready.toString()).isEqualTo(status);
            assertThat(ready.body().path("checks"))
                    .extracting(check -> check.path("name").asText())
                    .containsExactlyInAnyOrder("broker", "database", "recorder", "schema");
            assertThat(ready.body().path("checks"))
                    .filteredOn(check -> check.path("name").asText().equals("database"))
                    .allMatch(check -> check.path("status").asText().equals(database));
        });
        Answer live = ajo.send(HttpRequest.newBuilder(URI.create(declic.url("health/live"))));
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.text()).contains("application");
    }

    private static List<Integer> statuses(Ajo ajo) {
        ajo.token();
        return IntStream.range(0, AT_ONCE * 4)
                .parallel()
                .mapToObj(i -> ajo.send(ajo.request("api/v1/campaigns").GET()))
                .map(Answer::status)
                .toList();
    }
}
