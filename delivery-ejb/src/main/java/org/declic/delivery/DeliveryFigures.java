package org.declic.delivery;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.declic.channel.Channel;
import org.declic.feedback.FeedbackStatus;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the deliveries of this node came to since it started, for {@code /metrics}. */
final class DeliveryFigures {

    private static final Set<FeedbackStatus> OUTCOMES = EnumSet.of(
            FeedbackStatus.SENT,
            FeedbackStatus.DELAY,
            FeedbackStatus.BOUNCE,
            FeedbackStatus.EXCLUDE,
            FeedbackStatus.ERROR);

    private final Map<Result, LongAdder> counts = new ConcurrentHashMap<>();

    DeliveryFigures() {
        for (Channel channel : Channel.values()) {
            OUTCOMES.forEach(outcome -> counts.put(new Result(channel, outcome), new LongAdder()));
        }
    }

    void count(Channel channel, FeedbackStatus outcome) {
        counts.computeIfAbsent(new Result(channel, outcome), unused -> new LongAdder())
                .increment();
    }

    void export(MetricRegistry metrics, Supplier<Integer> putOff, Supplier<Integer> waiting) {
        Metadata deliveries = Metadata.builder()
                .withName("declic_deliveries_total")
                .withDescription("Attempts to deliver a message, by channel and outcome")
                .build();
        counts.forEach((result, count) -> metrics.gauge(
                deliveries,
                count::sum,
                new Tag("channel", result.channel().name().toLowerCase(Locale.ROOT)),
                new Tag("outcome", result.outcome().word())));
        metrics.gauge(
                Metadata.builder()
                        .withName("declic_messages_put_off")
                        .withDescription("Messages that wait for a later attempt")
                        .build(),
                putOff);
        metrics.gauge(
                Metadata.builder()
                        .withName("declic_deliveries_waiting")
                        .withDescription("Deliveries that wait for the database or its recorder")
                        .build(),
                waiting);
    }

    private record Result(Channel channel, FeedbackStatus outcome) {}
}
