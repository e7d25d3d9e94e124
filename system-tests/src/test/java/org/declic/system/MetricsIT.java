package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.RawCall;
import org.declic.system.ajo.Trigger;
import org.declic.system.authoring.Authoring;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.Figures;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of {@code /metrics}. */
@ExtendWith(SharedServers.class)
class MetricsIT {

    private static final String MESSAGES = "declic_messages_accepted_total";
    private static final String UNKNOWN_CAMPAIGN = Figures.refused("unknown-campaign");
    private static final String NO_TOKEN = Figures.refused("token-missing");
    private static final String SENT = "declic_deliveries_total{channel=email,outcome=sent}";

    private final DeclicServer declic;
    private final Ajo ajo;
    private final Figures figures;

    MetricsIT(DeclicServer declic) {
        this.declic = declic;
        this.ajo = new Ajo(declic.root());
        this.figures = new Figures(declic.root());
    }

    @Test
    void countsWhatIsAcceptedAndDelivered() {
        Trigger trigger = Trigger.to("ann@metrics.example", "bob@metrics.example");
        double executions = figures.of(Figures.ACCEPTED);
        double messages = figures.of(MESSAGES);
        double sent = figures.of(SENT);

        assertThat(ajo.trigger(trigger).status()).isEqualTo(202);
        assertThat(ajo.trigger(trigger).status()).isEqualTo(202); // a repetition

        assertThat(figures.of(Figures.ACCEPTED)).isEqualTo(executions + 1);
        assertThat(figures.of(MESSAGES)).isEqualTo(messages + 2);
        Awaitility.await().untilAsserted(() -> assertThat(figures.of(SENT)).isEqualTo(sent + 2));
    }

    @Test
    void countsWhatIsRefusedByReason() {
        double executions = figures.of(Figures.ACCEPTED);
        double unknown = figures.of(UNKNOWN_CAMPAIGN);
        double missing = figures.of(NO_TOKEN);

        assertThat(ajo.trigger(Trigger.to("ann@metrics.example").ofCampaign("nothing"))
                        .status())
                .isEqualTo(404);
        assertThat(new RawCall("POST /" + Ajo.UNITARY, Map.of(), "{}")
                        .send(declic.root())
                        .status())
                .isEqualTo(401);

        assertThat(figures.of(UNKNOWN_CAMPAIGN)).isEqualTo(unknown + 1);
        assertThat(figures.of(NO_TOKEN)).isEqualTo(missing + 1);
        assertThat(figures.of(Figures.ACCEPTED)).isEqualTo(executions);
    }

    @Test
    void countsWhatIsInAQueue() {
        Authoring authoring = new Authoring(declic.root());
        String configuration = authoring.configure(
                Map.of("name", "metrics-off", "fromEmail", "shop@demo.example", "provider", "OUTBOX"));
        String campaign = authoring.activate(Map.of(
                "name",
                "Waits in its queue",
                "configuration",
                "metrics-off",
                "content",
                Map.of("subject", "Hello", "text", "Hello")));
        Ajo administration = new Ajo(declic.root(), Credentials.ADMINISTRATION);
        administration.send(administration
                .request("api/v1/channel-configurations/" + configuration + "/deactivate")
                .POST(BodyPublishers.noBody()));

        ajo.accepted(Trigger.to("off@metrics.example").ofCampaign(campaign));

        Awaitility.await()
                .untilAsserted(() -> assertThat(figures.of("declic_queue_messages{queue=EmailDelivery}"))
                        .isPositive());
        assertThat(figures.of("declic_queue_oldest_seconds{queue=Feedback}")).isBetween(0.0, 60.0);
    }

    @Test
    void tellsWhatWaits() {
        assertThat(figures.of("declic_messages_put_off")).isNotNegative();
        assertThat(figures.of("declic_deliveries_waiting")).isNotNegative();
        assertThat(figures.of("declic_recorder_lag_seconds")).isBetween(0.0, 60.0);
    }
}
