package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import org.declic.feedback.RecorderProgress;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Tells {@code /metrics} how far the recorder is behind. */
@ApplicationScoped
class RecorderFigures {

    private static final double MILLIS = 1000;

    void export(@Observes Startup event, MetricRegistry metrics, RecorderProgress recorder) {
        metrics.gauge(
                Metadata.builder()
                        .withName("declic_recorder_lag_seconds")
                        .withDescription("Age of the oldest event that is not known to be recorded")
                        .build(),
                () -> recorder.lag().toMillis() / MILLIS);
    }
}
