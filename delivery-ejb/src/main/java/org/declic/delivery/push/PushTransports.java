package org.declic.delivery.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.PushSettings;
import org.declic.delivery.Transport;
import org.declic.delivery.Transports;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.push.apns.ApnsTransport;
import org.declic.delivery.push.fcm.FcmApi;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.outbox.Outbox;

/** Captures push messages in the outbox or hands them to a provider, as their configuration says. */
@ApplicationScoped
public class PushTransports extends Transports<OutgoingPush> {

    private final ChannelConfigurations configurations;
    private final Outbox outbox;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PushTransports() {
        this(null, null, null);
    }

    @Inject
    PushTransports(ChannelConfigurations configurations, Outbox outbox, Clock clock) {
        this.configurations = configurations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected Transport<OutgoingPush> create(ChannelConfiguration configuration) {
        PushSettings push = configuration.settings().asPush();
        return switch (push.provider()) {
            case OUTBOX -> new PushOutboxTransport(outbox, clock);
            case FCM -> {
                PrivateAddresses addresses = new PrivateAddresses();
                yield new HttpTransport<>(new FcmApi(secret(configuration), push.url(), addresses, clock), addresses);
            }
            case APNS -> new ApnsTransport(push, secret(configuration), clock);
            default -> throw new IllegalArgumentException(push.provider() + " takes no push messages");
        };
    }

    private String secret(ChannelConfiguration configuration) {
        return configurations
                .secret(configuration.sandboxId(), configuration.id())
                .orElse("");
    }
}
