package org.declic.delivery.email;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.EmailSettings;
import org.declic.channel.Provider;
import org.declic.delivery.Transport;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.delivery.email.smtp.SmtpConfig;
import org.declic.delivery.email.smtp.SmtpTransport;
import org.declic.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** One transport for each configuration, replaced when the configuration changes. */
@ApplicationScoped
public class EmailTransports {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ChannelConfigurations configurations;
    private final Outbox outbox;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected EmailTransports() {
        this(null, null, null);
    }

    @Inject
    EmailTransports(ChannelConfigurations configurations, Outbox outbox, Clock clock) {
        this.configurations = configurations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The transport of a configuration in its present revision. */
    Transport<OutgoingEmail> of(ChannelConfiguration configuration) {
        Open known = open.get(configuration.id());
        return known != null && known.revision() >= configuration.revision()
                ? known.transport()
                : open.compute(configuration.id(), (id, old) -> renewed(configuration, old))
                        .transport();
    }

    private Open renewed(ChannelConfiguration configuration, @Nullable Open old) {
        if (old != null && old.revision() >= configuration.revision()) {
            return old;
        }
        if (old != null) {
            old.transport().close();
        }
        return new Open(configuration.revision(), create(configuration));
    }

    private Transport<OutgoingEmail> create(ChannelConfiguration configuration) {
        return configuration.email().provider() == Provider.OUTBOX
                ? new OutboxTransport(configuration.sandboxId(), outbox, clock)
                : new SmtpTransport(smtp(configuration), clock);
    }

    private SmtpConfig smtp(ChannelConfiguration configuration) {
        EmailSettings settings = configuration.email();
        boolean signsIn = !settings.user().isEmpty();
        String password = configurations
                .secret(configuration.sandboxId(), configuration.id())
                .orElse("");
        return new SmtpConfig(
                settings.host(),
                settings.port(),
                settings.tls(),
                signsIn ? settings.user() : null,
                signsIn ? password : null,
                settings.connections(),
                CONNECT_TIMEOUT,
                READ_TIMEOUT);
    }

    @PreDestroy
    void close() {
        open.values().forEach(each -> each.transport().close());
    }

    private record Open(int revision, Transport<OutgoingEmail> transport) {}
}
