package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.declic.access.Sandbox;
import org.declic.access.Sandboxes;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.Provider;
import org.declic.delivery.sms.smpp.SmppTransport;

/**
 * Keeps the sessions with SMS centres bound while their configurations are active, so that receipts and what people write come
 * in even when nothing is sent: after a start, and after a connection broke.
 */
@ApplicationScoped
public class SmppLinks {

    /** An SMS centre that declines a bind is asked seldom, for some lock who asks too often. */
    static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final Sandboxes sandboxes;
    private final ChannelConfigurations configurations;
    private final SmsTransports transports;
    private final Clock clock;
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmppLinks() {
        this(null, null, null, null);
    }

    @Inject
    SmppLinks(Sandboxes sandboxes, ChannelConfigurations configurations, SmsTransports transports, Clock clock) {
        this.sandboxes = sandboxes;
        this.configurations = configurations;
        this.transports = transports;
        this.clock = clock;
    }

    /** Binds those that are not. */
    public void keep() {
        for (Sandbox sandbox : sandboxes.all()) {
            configurations.all(sandbox.id()).stream()
                    .filter(configuration ->
                            configuration.active() && configuration.settings().provider() == Provider.SMPP)
                    .forEach(this::keep);
        }
    }

    private void keep(ChannelConfiguration configuration) {
        String revision = configuration.id() + "/" + configuration.revision();
        Instant now = clock.instant();
        if (now.isBefore(quietUntil.getOrDefault(revision, Instant.MIN))
                || !(transports.of(configuration) instanceof SmppTransport link)) {
            return;
        }
        if (link.listens()) {
            quietUntil.remove(revision);
        } else {
            quietUntil.put(revision, now.plus(AFTER_A_FAILURE));
        }
    }
}
