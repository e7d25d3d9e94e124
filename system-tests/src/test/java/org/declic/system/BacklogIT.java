package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.authoring.Marketing;
import org.declic.system.provider.FcmFake;
import org.declic.system.provider.HttpFake;
import org.declic.system.provider.TwilioFake;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A slow mail server is no broken one: nothing is put off, every sender of usual email waits for it, and hundreds of messages
 * wait for a sender. The other queues have senders of their own.
 */
@ExtendWith(SharedServers.class)
class BacklogIT {

    private static final int WAITING = 400;
    private static final int THREADS = 8;
    private static final String DOMAIN = "backlog.example";

    /** Not so long that the server counts as one that hangs. With 16 mails at a time, the last one leaves after 75 s. */
    private static final Duration SLOW = Duration.ofSeconds(3);

    /** Far less than that. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final MailingServer declic;
    private final Ajo ajo;

    BacklogIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
    }

    @AfterEach
    void hurry() {
        declic.sink().accept();
    }

    @Test
    void holdsUpNeitherOtherChannelsNorHighThroughput() {
        Authoring authoring = new Authoring(declic.server().root());
        String texts = authoring.activateSms("Beside a backlog", "demo-sms", "Hello");
        String notices = authoring.activate(Map.of(
                "name", "Notices beside a backlog",
                "channel", "PUSH",
                "configuration", "demo-push",
                "content", Map.of("title", "Parcel", "body", "On its way")));
        List<Trigger> triggers = IntStream.range(0, WAITING)
                .mapToObj(i -> Trigger.to("user-" + i + "@" + DOMAIN))
                .toList();
        declic.sink().delay(SLOW);
        Volley backlog = Volley.fire(ajo, triggers, THREADS);
        assertThat(backlog.accepted()).hasSize(WAITING);

        Answer text = ajo.trigger(
                Trigger.of(List.of(Recipient.byPhone("+33612340001"))).ofCampaign(texts));
        Answer notice = ajo.trigger(Trigger.of(List.of(Recipient.byPush("beside-a-backlog", "token:beside-a-backlog")))
                .ofCampaign(notices));
        Answer express = fireExpress("ann@beside-a-backlog.example");

        awaitSent(Ajo.UNITARY, text);
        awaitSent(Ajo.UNITARY, notice);
        awaitSent(Ajo.HIGH_THROUGHPUT, express);
        assertThat(declic.mailbox().at(DOMAIN)).as("the backlog is still there").hasSizeLessThan(WAITING / 2);
        String last = backlog.accepted().get(WAITING - 1).executionId();
        assertThat(ajo.execution(last).recipientStates())
                .as("waits for its first attempt")
                .doesNotContain("delay", "sent");

        declic.sink().accept();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(backlog.accepted())
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly("sent")));
        assertThat(declic.mailbox().at(DOMAIN)).hasSize(WAITING);
    }

    @Test
    void ofHighThroughputHoldsUpNothingElse() {
        String domain = "express-backlog.example";
        String texts =
                new Authoring(declic.server().root()).activateSms("Beside an express backlog", "demo-sms", "Hello");
        declic.sink().delay(SLOW);
        List<Answer> backlog = IntStream.range(0, WAITING / 20)
                .mapToObj(i -> fireExpress(IntStream.range(0, 20)
                        .mapToObj(j -> "user-" + (20 * i + j) + "@" + domain)
                        .toArray(String[]::new)))
                .toList();
        assertThat(backlog).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));

        Answer usual = ajo.trigger(Trigger.to("carla@beside-a-backlog.example"));
        Answer text = ajo.trigger(
                Trigger.of(List.of(Recipient.byPhone("+33612340002"))).ofCampaign(texts));

        awaitSent(Ajo.UNITARY, usual);
        awaitSent(Ajo.UNITARY, text);
        assertThat(declic.mailbox().at(domain)).as("the backlog is still there").hasSizeLessThan(WAITING / 2);

        declic.sink().accept();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(declic.mailbox().at(domain)).hasSize(WAITING));
    }

    @Test
    void ofSmsHoldsUpNeitherItsOwnHighThroughputNorOthers() {
        try (TwilioFake twilio = new TwilioFake()) {
            Authoring authoring = new Authoring(declic.server().root());
            authoring.configure(Map.of(
                    "channel", "SMS",
                    "name", "slow-sms",
                    "provider", "TWILIO",
                    "from", "+447700900123",
                    "region", "FR",
                    "account", TwilioFake.ACCOUNT,
                    "url", twilio.url(),
                    "password", "auth-token"));
            Map<String, Object> content = Map.of("message", "Hello");
            String usual = authoring.activate(slow("SMS", false, content));
            String express = authoring.activate(slow("SMS", true, content));

            holdsUpNothing(
                    new Slow(twilio, () -> twilio.messages().size()),
                    i -> Trigger.of(List.of(Recipient.byPhone("+336181%05d".formatted(i))))
                            .ofCampaign(usual),
                    Trigger.of(List.of(Recipient.byPhone("+33618299999"))).ofCampaign(express));
        }
    }

    @Test
    void ofPushHoldsUpNeitherItsOwnHighThroughputNorOthers() {
        try (FcmFake fcm = new FcmFake()) {
            Authoring authoring = new Authoring(declic.server().root());
            authoring.configure(Map.of(
                    "channel", "PUSH",
                    "name", "slow-push",
                    "provider", "FCM",
                    "appId", "org.declic.demo",
                    "url", fcm.url(),
                    "password", fcm.serviceAccount()));
            Map<String, Object> content = Map.of("title", "Parcel", "body", "On its way");
            String usual = authoring.activate(slow("PUSH", false, content));
            String express = authoring.activate(slow("PUSH", true, content));

            holdsUpNothing(
                    new Slow(fcm, () -> fcm.tokens().size()),
                    i -> Trigger.of(List.of(Recipient.byPush("slow-" + i, "slow:of-the-device-" + i)))
                            .ofCampaign(usual),
                    Trigger.of(List.of(Recipient.byPush("express", "slow:of-the-express-device")))
                            .ofCampaign(express));
        }
    }

    private static Map<String, Object> slow(String channel, boolean highThroughput, Map<String, Object> content) {
        return Map.of(
                "name", "By a slow provider",
                "channel", channel,
                "highThroughput", highThroughput,
                "configuration", "slow-" + channel.toLowerCase(Locale.ROOT),
                "content", content);
    }

    /**
     * A provider that takes its time.
     *
     * @param taken how many messages it has
     */
    private record Slow(HttpFake provider, IntSupplier taken) {}

    private void holdsUpNothing(Slow slow, IntFunction<Trigger> usual, Trigger express) {
        slow.provider().delay(SLOW);
        Volley backlog =
                Volley.fire(ajo, IntStream.range(0, WAITING).mapToObj(usual).toList(), THREADS);
        assertThat(backlog.accepted()).hasSize(WAITING);

        Answer beside = ajo.express(express);
        Answer email = ajo.trigger(Trigger.to("dora@beside-a-backlog.example"));

        awaitSent(Ajo.HIGH_THROUGHPUT, beside);
        awaitSent(Ajo.UNITARY, email);
        assertThat(slow.taken().getAsInt()).as("the backlog is still there").isLessThan(WAITING / 2);

        slow.provider().delay(Duration.ZERO);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(slow.taken().getAsInt()).isEqualTo(WAITING + 1));
    }

    @Test
    void ofMarketingHoldsUpNothingTransactional() {
        Marketing marketing = new Marketing(declic);
        String domain = "marketing-backlog.example";
        marketing.activate("backlog", marketing.audience(domain, WAITING), Map.of());
        declic.sink().delay(SLOW);
        Answer accepted = marketing.fire(Map.of("campaignId", "backlog"));
        Awaitility.await().atMost(SOON).until(() -> !declic.mailbox().at(domain).isEmpty());

        Answer usual = ajo.trigger(Trigger.to("bob@beside-a-backlog.example"));
        Answer express = fireExpress("bob@beside-a-backlog.example");

        awaitSent(Ajo.UNITARY, usual);
        awaitSent(Ajo.HIGH_THROUGHPUT, express);
        assertThat(declic.mailbox().at(domain)).as("the backlog is still there").hasSizeLessThan(WAITING / 2);

        declic.sink().accept();
        marketing.awaitSucceeded(accepted.body().path("executionId").asText());
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(declic.mailbox().at(domain)).hasSize(WAITING));
    }

    private Answer fireExpress(String... addresses) {
        List<Recipient> recipients = Stream.of(addresses)
                .map(address -> Recipient.external(address).withContext(Map.of("offerCode", "4711")))
                .toList();
        return ajo.send(ajo.request(Ajo.HIGH_THROUGHPUT)
                .POST(BodyPublishers.ofString(Ajo.json(Trigger.of(recipients).ofCampaign("otp-express")))));
    }

    private void awaitSent(String endpoint, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> ajo.send(ajo.request(endpoint + "/" + answer.executionId())
                                .GET())
                        .recipientStates()
                        .equals(List.of("sent")));
    }
}
