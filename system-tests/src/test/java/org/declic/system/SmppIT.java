package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Recipient;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.Ports;
import org.declic.system.server.SharedServers;
import org.declic.system.smpp.SmppSink;
import org.declic.system.smtp.MuteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SMS centres: some are out of reach, and one has nothing to take. */
@ExtendWith(SharedServers.class)
class SmppIT {

    private static final int THREADS = 16;

    /** More than the half of the places that one configuration may have; two such would take them all. */
    private static final int HELD = 24;

    private static final int WELL = 50;

    /** Less than two waits for an answer to the bind, one after the other. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final SmppSink centre = new SmppSink();
    private final DeclicServer server;
    private final Ajo ajo;

    SmppIT(MailingServer declic) {
        server = declic.server();
        ajo = declic.ajo();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void isHeldUpByNoCentreThatIsOutOfReach() {
        try (MuteServer mute = new MuteServer()) {
            String neverAnswers = campaign("mute-centre", mute.port());
            String refuses = campaign("refusing-centre", Ports.free());
            String healthy = campaign("healthy-centre", centre.port());

            Volley held = Volley.fire(
                    ajo, Stream.of(neverAnswers, refuses).flatMap(this::held).toList(), THREADS);
            Volley well = Volley.fire(
                    ajo,
                    IntStream.range(0, WELL)
                            .mapToObj(i -> to("+336125%05d".formatted(i), healthy))
                            .toList(),
                    THREADS);

            Awaitility.await()
                    .atMost(SECONDS)
                    .untilAsserted(() -> assertThat(centre.copies()).hasSize(WELL));
            assertThat(well.accepted()).hasSize(WELL);
            assertThat(held.accepted()).hasSize(2 * HELD);
            for (String campaign : List.of(neverAnswers, refuses)) {
                Awaitility.await()
                        .atMost(SECONDS)
                        .untilAsserted(() -> assertThat(held.accepted())
                                .filteredOn(shot -> shot.trigger().campaignId().equals(campaign))
                                .anySatisfy(shot -> assertThat(ajo.execution(shot.executionId())
                                                .text())
                                        .contains("\"delay\"", "\"smpp-bind\"")));
            }
        }
    }

    private Stream<Trigger> held(String campaign) {
        return IntStream.range(0, HELD).mapToObj(i -> to("+336126%05d".formatted(i), campaign));
    }

    @Test
    void hearsTheCentreThoughNothingIsSent() {
        try (SmppSink silent = new SmppSink()) {
            configure("silent-centre", silent.port());

            CompletableFuture<Boolean> taken = CompletableFuture.supplyAsync(() -> stop(silent));

            assertThat(taken).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
        }
    }

    private static boolean stop(SmppSink centre) {
        try {
            return centre.write("33612345678", "STOP");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String campaign(String configuration, int port) {
        configure(configuration, port);
        return new Authoring(server.root()).activateSms("By SMPP", configuration, "Votre colis est là");
    }

    private void configure(String name, int port) {
        new Authoring(server.root())
                .configure(Map.of(
                        "channel", "SMS",
                        "name", name,
                        "from", "Shop",
                        "region", "FR",
                        "provider", "SMPP",
                        "host", "127.0.0.1",
                        "port", port,
                        "systemId", "declic",
                        "password", "s3cret"));
    }

    private static Trigger to(String number, String campaign) {
        return Trigger.of(List.of(Recipient.byPhone(number))).ofCampaign(campaign);
    }
}
