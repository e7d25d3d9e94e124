package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls of a high-throughput campaign have an endpoint of their own. */
@ExtendWith(SharedServers.class)
class HighThroughputIT {

    private static final String CAMPAIGN = "otp-express";

    private final MailingServer declic;

    HighThroughputIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void deliversWithTheContextOfTheCall() throws Exception {
        Recipient ann = Recipient.external("ann@express.example").withContext(Map.of("offerCode", "4711"));

        Answer answer = declic.ajo().express(Trigger.of(List.of(ann)).ofCampaign(CAMPAIGN));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.executionId()).startsWith("HUMA-");
        Awaitility.await()
                .until(() -> declic.mailbox().to("ann@express.example").size() == 1);
        assertThat(declic.mailbox().to("ann@express.example").get(0).parsed().getSubject())
                .isEqualTo("4711 is your one-time password");
        Awaitility.await()
                .until(() ->
                        status(Ajo.HIGH_THROUGHPUT, answer).recipientStates().equals(List.of("sent")));
        assertThat(status(Ajo.UNITARY, answer).status()).isEqualTo(404);
    }

    @Test
    void deliversSmsAndPushToo() {
        Authoring authoring = new Authoring(declic.server().root());
        Map<String, Object> sms = Map.of("message", "Your code is ${context.code|'none'}");
        Map<String, Object> push = Map.of("title", "Code", "body", "Your code is ${context.code|'none'}");
        authoring.activate(express("express-sms", "SMS", "demo-sms", sms));
        authoring.activate(express("express-push", "PUSH", "demo-push", push));
        Map<String, Object> context = Map.of("code", "4711");

        Answer text = declic.ajo()
                .express(Trigger.of(List.of(Recipient.byPhone("+33612345679").withContext(context)))
                        .ofCampaign("express-sms"));
        Answer notice = declic.ajo()
                .express(Trigger.of(List.of(Recipient.byPush("express-device", "token:of-the-express-device")
                                .withContext(context)))
                        .ofCampaign("express-push"));

        for (Answer accepted : List.of(text, notice)) {
            assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
            assertThat(accepted.executionId()).startsWith("HUMA-");
            Awaitility.await()
                    .until(() -> status(Ajo.HIGH_THROUGHPUT, accepted)
                            .recipientStates()
                            .equals(List.of("sent")));
        }
        String outbox =
                declic.ajo().send(declic.ajo().request("api/v1/outbox").GET()).text();
        assertThat(outbox).contains("+33612345679");
    }

    private static Map<String, Object> express(
            String alias, String channel, String configuration, Map<String, Object> content) {
        return Map.of(
                "name", alias,
                "alias", alias,
                "channel", channel,
                "highThroughput", true,
                "configuration", configuration,
                "content", content);
    }

    @Test
    void refusesProfilesAndCampaignsOfTheOtherEndpoint() {
        Recipient known = new Recipient("aep", "email", "test@gmail.com", Map.of(), Map.of(), Map.of());
        Trigger express = Trigger.to("bob@express.example").ofCampaign(CAMPAIGN);

        Answer profile = declic.ajo().express(Trigger.of(List.of(known)).ofCampaign(CAMPAIGN));
        assertThat(profile.status()).isEqualTo(400);
        assertThat(profile.text()).contains("/recipients/0/type");
        assertThat(declic.ajo().trigger(express).status()).isEqualTo(409);
        assertThat(declic.ajo().express(Trigger.to("bob@express.example")).status())
                .isEqualTo(409);
        assertThat(declic.mailbox().to("bob@express.example")).isEmpty();
    }

    private Answer status(String endpoint, Answer accepted) {
        return declic.ajo()
                .send(declic.ajo()
                        .request(endpoint + "/" + accepted.executionId())
                        .GET());
    }
}
