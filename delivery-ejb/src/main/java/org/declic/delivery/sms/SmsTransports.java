package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.declic.channel.ChannelConfiguration;
import org.declic.delivery.Transport;
import org.declic.delivery.Transports;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.outbox.Outbox;

/** Captures SMS in the outbox or hands them to a provider, as their configuration says. */
@ApplicationScoped
public class SmsTransports extends Transports<OutgoingSms> {

    private final Outbox outbox;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsTransports() {
        this(null, null);
    }

    @Inject
    SmsTransports(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected Transport<OutgoingSms> create(ChannelConfiguration configuration) {
        return new SmsOutboxTransport(configuration.sandboxId(), outbox, clock);
    }
}
