package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelConfigurations;
import org.declic.channel.SmsSettings;
import org.declic.delivery.Transport;
import org.declic.delivery.Transports;
import org.declic.delivery.sms.http.ProviderTransports;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.delivery.sms.smpp.SmppConfig;
import org.declic.delivery.sms.smpp.SmppTransport;
import org.declic.outbox.Outbox;
import org.declic.proof.TestMessage;
import org.declic.shared.PhoneNumber;

/** Captures SMS in the outbox or hands them to a provider, as their configuration says. */
@ApplicationScoped
public class SmsTransports extends Transports<OutgoingSms> {

    /** For the connection, and for each answer. */
    private static final Duration SMPP_PATIENCE = Duration.ofSeconds(10);

    private final ChannelConfigurations configurations;
    private final ProviderTransports providers;
    private final SmsInbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsTransports() {
        this(null, null, null, null, null);
    }

    @Inject
    SmsTransports(
            ChannelConfigurations configurations,
            ProviderTransports providers,
            SmsInbox inbox,
            Outbox outbox,
            Clock clock) {
        this.configurations = configurations;
        this.providers = providers;
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected Transport<OutgoingSms> create(ChannelConfiguration configuration) {
        return switch (configuration.settings().provider()) {
            case OUTBOX -> new SmsOutboxTransport(configuration.sandboxId(), outbox, clock);
            case SMPP -> smpp(configuration);
            case TWILIO, SINCH, INFOBIP, CUSTOM -> providers.of(configuration, secret(configuration));
            default ->
                throw new IllegalArgumentException(configuration.settings().provider() + " takes no SMS");
        };
    }

    @Override
    protected Channel channel() {
        return Channel.SMS;
    }

    @Override
    protected Optional<OutgoingSms> trial(ChannelConfiguration configuration, TestMessage message) {
        SmsSettings settings = configuration.settings().asSms();
        return PhoneNumber.parse(message.address(), settings.region())
                .map(number -> new OutgoingSms(
                        message.id(),
                        settings.from(),
                        number.e164(),
                        message.content().asSms().text()));
    }

    private SmppTransport smpp(ChannelConfiguration configuration) {
        SmppConfig config =
                new SmppConfig(configuration.settings().asSms().smpp(), secret(configuration), SMPP_PATIENCE);
        return new SmppTransport(config, inbox.of(configuration));
    }

    private String secret(ChannelConfiguration configuration) {
        return configurations
                .secret(configuration.sandboxId(), configuration.id())
                .orElse("");
    }
}
