package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Answer;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Marketing;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marketing goes to a stored audience, once to each member, whoever said no excepted; at once or at a time. */
@ExtendWith(SharedServers.class)
class AudienceExecutionIT {

    private final MailingServer declic;
    private final Marketing marketing;

    AudienceExecutionIT(MailingServer declic) {
        this.declic = declic;
        marketing = new Marketing(declic);
    }

    @Test
    void writesToWhoeverAgreed() throws Exception {
        String domain = "audience.example";
        String audience = marketing.audience(domain, 30);
        marketing.consent("user-3@" + domain, "no");
        marketing.activate("spring", audience, Map.of());

        Answer accepted = marketing.fire(Map.of("campaignId", "spring", "context", Map.of("offerCode", "SPRING")));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        String execution = accepted.body().path("executionId").asText();
        assertThat(execution).startsWith("CMA-");
        Answer done = marketing.awaitSucceeded(execution);

        assertThat(done.body().path("targetedProfileCount").asInt()).isEqualTo(30);
        Awaitility.await().until(() -> declic.mailbox().at(domain).size() == 29);
        assertThat(declic.mailbox().to("user-3@" + domain)).isEmpty();
        Mail mail = declic.mailbox().to("user-4@" + domain).get(0);
        assertThat(mail.alternative(0)).contains("Hello Ann-4, SPRING");
        assertThat(mail.parsed().getHeader("List-Unsubscribe", null)).isEqualTo("<" + mail.link("/t/u/") + ">");
        assertThat(mail.parsed().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        Awaitility.await()
                .untilAsserted(() -> assertThat(marketing
                                .get("api/v1/messages?recipient=user-3@" + domain)
                                .body()
                                .at("/items/0/reason")
                                .asText())
                        .isEqualTo("050101"));
        assertThat(marketing
                        .get("ajo/im/executions/audience/" + execution)
                        .body()
                        .at("/counts/excluded/050101")
                        .asInt())
                .isEqualTo(1);
        assertThat(marketing
                        .get("api/v1/messages/explain?campaignId=spring&recipient=user-3@" + domain)
                        .body()
                        .path("gates"))
                .extracting(gate ->
                        gate.path("gate").asText() + " " + gate.path("open").asBoolean())
                .containsExactly("configuration true", "address true", "consent false", "suppression-list true");
        marketing.audience("outside.example", 1);
        assertThat(explained("user-0@outside.example")).contains("they are not in its audience");
        assertThat(explained("nobody@outside.example")).contains("nobody is known by email nobody@outside.example");
    }

    private String explained(String recipient) {
        return marketing
                .get("api/v1/messages/explain?campaignId=spring&recipient=" + recipient)
                .body()
                .path("sentence")
                .asText();
    }

    @Test
    void tellsWhoseTurnHasNotComeAndWhoseNeverWill() {
        String domain = "turn.example";
        marketing.activate("turn", marketing.audience(domain, 40), Map.of("deliveryRate", 1));
        String id = marketing.get("api/v1/campaigns/turn").body().path("id").asText();
        marketing.fire(Map.of("campaignId", "turn"));

        Awaitility.await().until(() -> told(domain, "not-yet", "their turn has not come yet"));
        new Authoring(declic.server().root()).stop(id);

        Awaitility.await().until(() -> told(domain, "no", "the campaign was stopped before their turn"));
    }

    /** Whether anybody is told so: who comes last is not known. */
    private boolean told(String domain, String received, String sentence) {
        return IntStream.range(1, 41)
                .mapToObj(i ->
                        marketing.get("api/v1/messages/explain?campaignId=turn&recipient=user-" + i + "@" + domain))
                .anyMatch(answer -> answer.body().path("received").asText().equals(received)
                        && answer.body().path("sentence").asText().contains(sentence));
    }

    /** So the rate is kept afterwards, too. */
    @Test
    void waitsWhileTheMailServerIsAway() {
        String domain = "away.example";
        marketing.activate("away", marketing.audience(domain, 200), Map.of("deliveryRate", 40));
        declic.sink().stop();
        String execution = marketing
                .fire(Map.of("campaignId", "away"))
                .body()
                .path("executionId")
                .asText();
        try {
            Awaitility.await().until(() -> reached(execution) > 0);
            Awaitility.await()
                    .during(Duration.ofSeconds(5)) // in which all would be reached
                    .until(() -> reached(execution) < 100);
        } finally {
            declic.sink().start();
        }

        marketing.awaitSucceeded(execution);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> declic.mailbox().at(domain).size() == 200);
    }

    private int reached(String execution) {
        return marketing
                .get("ajo/im/executions/audience/" + execution)
                .body()
                .at("/counts/reached")
                .asInt();
    }

    @Test
    void waitsForItsTimeAndCanBeTakenBack() {
        String domain = "later.example";
        marketing.activate("later", marketing.audience(domain, 2), Map.of());
        Answer scheduled = marketing.fire(Map.of(
                "campaignId",
                "later",
                "requestId",
                "later-1",
                "schedule",
                Map.of("executeAt", Instant.now().plus(Duration.ofDays(1)).toString())));
        assertThat(scheduled.status()).as(scheduled.toString()).isEqualTo(202);
        String schedule = "ajo/im/executions/schedules/"
                + scheduled.body().path("scheduleId").asText();
        assertThat(marketing.get(schedule).body().path("scheduleStatus").asText())
                .isEqualTo("Scheduled");
        assertThat(marketing.delete(schedule).status()).isEqualTo(200);
        assertThat(marketing.get(schedule).status()).isEqualTo(404);

        Answer soon = marketing.fire(Map.of(
                "campaignId",
                "later",
                "requestId",
                "later-2",
                "schedule",
                Map.of("executeAt", Instant.now().plusSeconds(3).toString())));
        String id = soon.body().path("scheduleId").asText();
        marketing.awaitSucceeded(id);
        Answer triggered = marketing.get("ajo/im/executions/schedules/" + id);
        assertThat(triggered.body().path("scheduleStatus").asText()).isEqualTo("Triggered");
        assertThat(triggered.body().at("/executionDetails/status").asText()).isEqualTo("Succeeded");
        assertThat(marketing.delete("ajo/im/executions/schedules/" + id).status())
                .isEqualTo(409);
        Awaitility.await().until(() -> declic.mailbox().at(domain).size() == 2);

        assertThat(marketing
                        .fire(Map.of("campaignId", "later", "schedule", Map.of("executeAt", "2020-01-01T00:00:00Z")))
                        .status())
                .isEqualTo(422);
        assertThat(marketing
                        .fire(Map.of("campaignId", "later", "schedule", Map.of("executeAt", "tomorrow")))
                        .status())
                .isEqualTo(400);
        assertThat(marketing.fire(Map.of("campaignId", "order-confirmation")).status())
                .isEqualTo(409);
        assertThat(marketing.get("ajo/im/executions/audience/CMA-none").status())
                .isEqualTo(404);
    }
}
