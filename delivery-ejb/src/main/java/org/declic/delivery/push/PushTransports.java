package org.declic.delivery.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.declic.channel.Channel;
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
import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.profile.PushTokens;
import org.declic.proof.TestMessage;

/** Captures push messages in the outbox or hands them to a provider, as their configuration says. */
@ApplicationScoped
public class PushTransports extends Transports<OutgoingPush> {

    private final ChannelConfigurations configurations;
    private final Outbox outbox;
    private final PushTokens tokens;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PushTransports() {
        this(null, null, null, null);
    }

    @Inject
    PushTransports(ChannelConfigurations configurations, Outbox outbox, PushTokens tokens, Clock clock) {
        this.configurations = configurations;
        this.outbox = outbox;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    protected Transport<OutgoingPush> create(ChannelConfiguration configuration) {
        PushSettings push = configuration.settings().asPush();
        PrivateAddresses addresses = new PrivateAddresses();
        return switch (push.provider()) {
            case OUTBOX -> new PushOutboxTransport(outbox, clock);
            case FCM ->
                new ForgettingTransport(
                        new HttpTransport<>(
                                new FcmApi(secret(configuration), push.url(), addresses, clock), addresses, clock),
                        tokens);
            case APNS ->
                new ForgettingTransport(new ApnsTransport(push, secret(configuration), addresses, clock), tokens);
            default -> throw new IllegalArgumentException(push.provider() + " takes no push messages");
        };
    }

    @Override
    protected Channel channel() {
        return Channel.PUSH;
    }

    @Override
    protected Optional<OutgoingPush> trial(ChannelConfiguration configuration, TestMessage message) {
        PushSettings settings = configuration.settings().asPush();
        PushAddress device = new PushAddress(settings.appId(), settings.platform(), message.address());
        if (!device.isWellFormed() || !device.isTokenOfPlatform()) {
            return Optional.empty();
        }
        return Optional.of(new OutgoingPush(
                message.id(),
                configuration.sandboxId(),
                new Identity("test", message.id().value()),
                device,
                message.content().asPush()));
    }

    private String secret(ChannelConfiguration configuration) {
        return configurations
                .secret(configuration.sandboxId(), configuration.id())
                .orElse("");
    }
}
