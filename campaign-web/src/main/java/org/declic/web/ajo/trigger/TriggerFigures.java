package org.declic.web.ajo.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.declic.execution.FreshExecutions;
import org.declic.web.http.ProblemCode;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Tells {@code /metrics} what this node accepted since its start, and what it refused and why. */
@ApplicationScoped
class TriggerFigures {

    private final Map<ProblemCode, LongAdder> refused = new ConcurrentHashMap<>();

    /** Starts at zero. */
    protected TriggerFigures() {
        for (ProblemCode code : ProblemCode.values()) {
            refused.put(code, new LongAdder());
        }
    }

    void refused(ProblemCode code) {
        refused.computeIfAbsent(code, unused -> new LongAdder()).increment();
    }

    void export(@Observes Startup event, MetricRegistry metrics, FreshExecutions accepted) {
        gauge(metrics, "declic_executions_accepted_total", "Executions accepted", accepted::acceptedExecutions);
        gauge(metrics, "declic_messages_accepted_total", "Messages of executions accepted", accepted::acceptedMessages);
        refused.forEach((code, count) -> gauge(
                metrics,
                "declic_triggers_refused_total",
                "Triggers refused, by the word in the type of their problem",
                count::sum,
                new Tag("code", code.word())));
    }

    private static void gauge(
            MetricRegistry metrics, String name, String description, Supplier<Long> value, Tag... tags) {
        metrics.gauge(
                Metadata.builder().withName(name).withDescription(description).build(), value, tags);
    }
}
