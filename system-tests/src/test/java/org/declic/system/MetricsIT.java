package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.RawCall;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures of {@code /metrics}. */
@ExtendWith(SharedServers.class)
class MetricsIT {

    private static final String EXECUTIONS = "declic_executions_accepted_total";
    private static final String MESSAGES = "declic_messages_accepted_total";
    private static final String UNKNOWN_CAMPAIGN = "declic_triggers_refused_total{code=unknown-campaign}";
    private static final String NO_TOKEN = "declic_triggers_refused_total{code=token-missing}";
    private static final String SENT = "declic_deliveries_total{channel=email,outcome=sent}";

    private final DeclicServer declic;
    private final Ajo ajo;

    MetricsIT(DeclicServer declic) {
        this.declic = declic;
        this.ajo = new Ajo(declic.root());
    }

    @Test
    void countsWhatIsAcceptedAndDelivered() {
        Trigger trigger = Trigger.to("ann@metrics.example", "bob@metrics.example");
        double executions = figure(EXECUTIONS);
        double messages = figure(MESSAGES);
        double sent = figure(SENT);

        assertThat(ajo.trigger(trigger).status()).isEqualTo(202);
        assertThat(ajo.trigger(trigger).status()).isEqualTo(202); // a repetition

        assertThat(figure(EXECUTIONS)).isEqualTo(executions + 1);
        assertThat(figure(MESSAGES)).isEqualTo(messages + 2);
        Awaitility.await().untilAsserted(() -> assertThat(figure(SENT)).isEqualTo(sent + 2));
    }

    @Test
    void countsWhatIsRefusedByReason() {
        double executions = figure(EXECUTIONS);
        double unknown = figure(UNKNOWN_CAMPAIGN);
        double missing = figure(NO_TOKEN);

        assertThat(ajo.trigger(Trigger.to("ann@metrics.example").ofCampaign("nothing"))
                        .status())
                .isEqualTo(404);
        assertThat(new RawCall("POST /" + Ajo.UNITARY, Map.of(), "{}")
                        .send(declic.root())
                        .status())
                .isEqualTo(401);

        assertThat(figure(UNKNOWN_CAMPAIGN)).isEqualTo(unknown + 1);
        assertThat(figure(NO_TOKEN)).isEqualTo(missing + 1);
        assertThat(figure(EXECUTIONS)).isEqualTo(executions);
    }

    @Test
    void tellsWhatWaits() {
        assertThat(figure("declic_messages_put_off")).isNotNegative();
        assertThat(figure("declic_deliveries_waiting")).isNotNegative();
        assertThat(figure("declic_recorder_lag_seconds")).isBetween(0.0, 60.0);
    }

    /** The value in the lines of the Prometheus format, whichever labels the server adds. */
    private double figure(String key) {
        String name = key.replaceAll("\\{.*", "");
        StringBuilder line = new StringBuilder("(?m)^").append(name).append("\\{(?=[^}]*mp_scope=\"application\")");
        Matcher labels = Pattern.compile("([a-z]+)=([a-z-]+)").matcher(key);
        while (labels.find()) {
            line.append("(?=[^}]*%s=\"%s\")".formatted(labels.group(1), labels.group(2)));
        }
        Matcher value = Pattern.compile(line + "[^}]*\\} ([0-9.E+-]+)$")
                .matcher(new RawCall("GET /metrics", Map.of(), "")
                        .send(declic.root())
                        .text());
        assertThat(value.find()).as(key).isTrue();
        return Double.parseDouble(value.group(1));
    }
}
