package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd is refused, or accepted and then recorded like anything else; it never stops the recorder. */
@ExtendWith(SharedServers.class)
class OddInputIT {

    private static final Set<String> OPEN = Set.of("accepted", "delay");
    private static final String LONG = "LONG";
    private static final int LONG_LENGTH = 200 * 1024;

    private final Ajo ajo;

    OddInputIT(MailingServer declic) {
        this.ajo = declic.ajo();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONG,
                "\\u0000",
                "a\\u0000b",
                "\\ud800",
                "\\udc00\\ud800",
                "\\ufffe",
                "\\u202e",
                "\\u2028",
                "'\\\"--",
                ""
            })
    void isRecordedOrRefused(String odd) {
        String text = odd.equals(LONG) ? "x".repeat(LONG_LENGTH) : odd;
        assertEnds(body("request-" + UUID.randomUUID(), "ann@odd.example", text));
        assertEnds(body("request-" + UUID.randomUUID() + text, "ann@odd.example", "plain"));
        assertEnds(body("request-" + UUID.randomUUID(), text + "@odd.example", "plain"));
        assertEnds(sms(text));
        assertEnds(push("odd-" + UUID.randomUUID(), text));
        assertEnds(push("odd-" + UUID.randomUUID() + text, "plain"));

        ajo.awaitAll(ajo.accepted(Trigger.to("ann@after-odd.example")), "sent");
    }

    private void assertEnds(String body) {
        Answer answer = ajo.trigger(body);
        if (answer.status() == 202) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(ajo.execution(answer.executionId()).recipientStates())
                                    .isNotEmpty()
                                    .noneMatch(OPEN::contains));
        } else {
            assertThat(answer.status()).isBetween(400, 499);
        }
    }

    private static String sms(String value) {
        return """
                {"requestId": "request-%s", "campaignId": "login-code", "recipients": [{"type": "external",
                 "namespace": "phone", "userId": "+12125550143", "context": {"offerCode": "%s"}}]}""".formatted(UUID.randomUUID(), value);
    }

    private static String push(String person, String value) {
        return """
                {"requestId": "request-%s", "campaignId": "parcel-update", "recipients": [{"type": "external",
                 "namespace": "ecid", "userId": "%s", "context": {"product": {"name": "%s"}}, "channelData": {"pushInfo":
                 {"appID": "org.declic.demo", "platform": "fcm", "token": "odd-input:of-the-device"}}}]}""".formatted(UUID.randomUUID(), person, value);
    }

    private static String body(String requestId, String address, String value) {
        return """
                {"requestId": "%s", "campaignId": "order-confirmation", "recipients": [{"type": "external",
                 "namespace": "email", "userId": "%s", "channelData": {"emailAddress": "ann@odd.example"},
                 "context": {"product": {"name": "%s"}, "%s": "x"}}]}""".formatted(requestId, address, value, value);
    }
}
