package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.declic.system.SmsWays.Way;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.provider.SmsFake;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smpp.SmppSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Providers of SMS that never answer, and such as take a message and end the connection instead of answering. */
@ExtendWith(SharedServers.class)
class SmsProviderFaultIT {

    /** More than the half of the places that one configuration may have. */
    private static final int HELD = 24;

    private static final int WELL = 10;
    private static final int THREADS = 8;

    /** Less than the time after which a mute provider is given up. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** More than that for each, and the pauses between attempts. */
    private static final Duration TRIED_AGAIN = Duration.ofMinutes(4);

    private final SmsWays failing = new SmsWays();
    private final SmsWays well = new SmsWays();
    private final SmppSink centre = new SmppSink();
    private final MailingServer declic;
    private final Ajo ajo;
    private final Authoring authoring;

    SmsProviderFaultIT(MailingServer declic) {
        this.declic = declic;
        ajo = declic.ajo();
        authoring = new Authoring(declic.server().root());
    }

    @AfterEach
    void stop() {
        failing.close();
        well.close();
        centre.close();
    }

    @Test
    void holdUpOnlyTheirOwnMessagesWhileTheyAreMute() {
        List<Way> mutes = failing.activate(authoring, "mute", "+33615");
        List<Way> others = well.activate(authoring, "beside-the-mute", "+33616");
        failing.providers().forEach(SmsFake::fallSilent);

        Volley held = Volley.fire(ajo, triggers(mutes, HELD), THREADS);
        Volley.fire(ajo, triggers(others, WELL), THREADS);
        String email = ajo.accepted(Trigger.to("email@beside-the-mute.example"));

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(way -> assertThat(way.provider().copies()).hasSize(WELL)));
        assertThat(declic.mailbox().to("email@beside-the-mute.example")).hasSize(1);
        assertThat(ajo.execution(email).recipientStates()).containsExactly("sent");

        assertThat(held.accepted()).hasSize(mutes.size() * HELD);
        failing.providers().forEach(SmsFake::speak);
        awaitSent(held);
        assertThat(mutes)
                .allSatisfy(way -> assertThat(way.provider().copies())
                        .hasSize(HELD)
                        .allSatisfy((number, copies) -> assertThat(copies).isEqualTo(1)));
    }

    @Test
    void getAMessageAgainIfTheirAnswerWasLostAndThatIsSaid() {
        List<Way> ways = failing.activate(authoring, "cut", "+33617");
        failing.providers().forEach(SmsFake::hangUpOnce);

        List<String> executions =
                ways.stream().map(way -> ajo.accepted(way.trigger(1))).toList();

        for (int i = 0; i < ways.size(); i++) {
            Answer sent = ajo.awaitAll(executions.get(i), "sent");
            Way way = ways.get(i);
            assertThat(way.provider().copies()).containsExactly(Map.entry(way.number(1), 2L));
            assertThat(sent.body().at("/recipients/0/reason").asText()).isEqualTo("possibly twice");
        }
    }

    @Test
    void ofACentreThatHangsUpIsThatSaidToo() {
        authoring.configure(Map.of(
                "channel", "SMS",
                "name", "cut-centre",
                "provider", "SMPP",
                "from", "Shop",
                "region", "FR",
                "host", "127.0.0.1",
                "port", centre.port(),
                "systemId", "declic",
                "password", "s3cret"));
        Trigger trigger = Trigger.of(List.of(Recipient.byPhone("+33617400001")))
                .ofCampaign(authoring.activateSms("By a centre", "cut-centre", "Votre colis est là"));
        centre.hangUpOnce();

        Answer delivered = ajo.awaitAll(ajo.accepted(trigger), "delivered");

        assertThat(centre.copies()).containsExactly(Map.entry("33617400001", 2L));
        assertThat(delivered.text()).contains("possibly twice");
    }

    private static List<Trigger> triggers(List<Way> ways, int each) {
        return IntStream.range(0, each)
                .boxed()
                .flatMap(i -> ways.stream().map(way -> way.trigger(i)))
                .toList();
    }

    private void awaitSent(Volley volley) {
        Awaitility.await()
                .atMost(TRIED_AGAIN)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(volley.accepted())
                        .allSatisfy(shot -> assertThat(
                                        ajo.execution(shot.executionId()).recipientStates())
                                .containsExactly("sent")));
    }
}
