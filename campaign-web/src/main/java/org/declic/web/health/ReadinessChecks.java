package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import org.declic.database.ChangeCounter;
import org.declic.database.Schema;
import org.declic.feedback.RecorderProgress;
import org.declic.settings.Settings;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: the parts without which calls are refused or their outcome stays unknown.
 *
 * <p>Setting: {@code declic.health.lag}, how old an unrecorded event may be.
 */
@ApplicationScoped
public class ReadinessChecks {

    private static final Logger LOGGER = System.getLogger(ReadinessChecks.class.getName());
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Duration longestLag =
            Settings.duration("declic.health.lag", Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofDays(1));
    private final BrokerProbe broker;
    private final ChangeCounter database;
    private final Schema schema;
    private final RecorderProgress recorder;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ReadinessChecks() {
        this(null, null, null, null);
    }

    @Inject
    ReadinessChecks(BrokerProbe broker, ChangeCounter database, Schema schema, RecorderProgress recorder) {
        this.broker = broker;
        this.database = database;
        this.schema = schema;
        this.recorder = recorder;
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck brokerCheck() {
        return sampled(() -> Part.of("broker", broker.answers()));
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck databaseCheck() {
        return sampled(() -> Part.of("database", databaseAnswers()));
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck schemaCheck() {
        return () -> Part.of("schema", schema.isMigrated());
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck recorderCheck() {
        return this::recorder;
    }

    HealthCheckResponse recorder() {
        Duration silence = recorder.silence();
        Duration lag = recorder.lag();
        return Part.of(
                "recorder",
                silence.compareTo(LONGEST_SILENCE) < 0 && lag.compareTo(longestLag) < 0,
                Map.of("silentForMillis", silence.toMillis(), "lagMillis", lag.toMillis()));
    }

    private boolean databaseAnswers() {
        try {
            return database.current() >= 0;
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "The database does not answer: {0}", e.toString());
            return false;
        }
    }

    private static HealthCheck sampled(HealthCheck check) {
        return new SampledCheck(check, System::nanoTime);
    }
}
