package org.declic.delivery;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.execution.AcceptedMessage;
import org.declic.feedback.FeedbackEvent;
import org.declic.proof.TestMessage;
import org.jspecify.annotations.Nullable;

/**
 * One transport for each configuration of a channel, replaced when the configuration changes.
 *
 * @param <M> the messages of the channel
 */
public abstract class Transports<M> {

    private final Map<String, Open<M>> open = new ConcurrentHashMap<>();

    /** A new transport for a configuration. */
    protected abstract Transport<M> create(ChannelConfiguration configuration);

    /** The channel whose messages they take. */
    protected abstract Channel channel();

    /** A message that tries something out; empty if its address is none of the channel. */
    protected abstract Optional<M> trial(ChannelConfiguration configuration, TestMessage message);

    /** The event that ends a message after its last outcome, which a channel may learn from and explain further. */
    protected FeedbackEvent ended(AcceptedMessage message, Outcome outcome, FeedbackEvent event) {
        return event;
    }

    /** Hands it over. */
    Optional<Outcome> tryOut(ChannelConfiguration configuration, TestMessage message) {
        return trial(configuration, message).map(of(configuration)::send);
    }

    /** The transport of a configuration in its present revision. */
    public Transport<M> of(ChannelConfiguration configuration) {
        Open<M> known = open.get(configuration.id());
        return known != null && known.revision() >= configuration.revision()
                ? known.transport()
                : open.compute(configuration.id(), (id, old) -> renewed(configuration, old))
                        .transport();
    }

    private Open<M> renewed(ChannelConfiguration configuration, @Nullable Open<M> old) {
        if (old != null && old.revision() >= configuration.revision()) {
            return old;
        }
        if (old != null) {
            old.transport().close();
        }
        return new Open<>(configuration.revision(), create(configuration));
    }

    @PreDestroy
    void close() {
        open.values().forEach(each -> each.transport().close());
    }

    private record Open<M>(int revision, Transport<M> transport) {}
}
