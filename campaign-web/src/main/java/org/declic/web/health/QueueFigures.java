package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.declic.queue.QueueDepths;
import org.declic.queue.Queues;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Tells {@code /metrics} what waits in each queue; no number if the broker does not tell. */
@ApplicationScoped
class QueueFigures {

    private static final double MILLIS = 1000;

    void export(@Observes Startup event, MetricRegistry metrics, QueueDepths depths) {
        for (String queue : Queues.all()) {
            Tag name = new Tag("queue", Queues.address(queue));
            metrics.gauge(
                    figure("declic_queue_messages", "Messages in a queue, those put off included"),
                    () -> number(depths, queue, QueueDepths.Depth::messages),
                    name);
            metrics.gauge(
                    figure("declic_queue_oldest_seconds", "Age of the first message of a queue"),
                    () -> number(depths, queue, depth -> depth.oldest().toMillis() / MILLIS),
                    name);
        }
    }

    private static Metadata figure(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    private static double number(QueueDepths depths, String queue, ToDoubleFunction<QueueDepths.Depth> figure) {
        return Optional.ofNullable(depths.of(queue)).map(figure::applyAsDouble).orElse(Double.NaN);
    }
}
