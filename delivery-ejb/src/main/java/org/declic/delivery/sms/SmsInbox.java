package org.declic.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.LiveConfigurations;
import org.declic.consent.keyword.InboundMessages;
import org.declic.consent.keyword.InboundSms;
import org.declic.delivery.DeliveryQueues;
import org.declic.delivery.sms.smpp.SmppInbox;
import org.declic.delivery.sms.smpp.SmppReceipt;
import org.declic.delivery.sms.smpp.SmppText;

/** Where goes what SMS centres send by themselves: receipts to the recorder, keywords to the consents. */
@ApplicationScoped
public class SmsInbox {

    private static final Logger LOGGER = System.getLogger(SmsInbox.class.getName());

    private final DeliveryQueues queues;
    private final LiveConfigurations configurations;
    private final InboundMessages messages;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SmsInbox() {
        this(null, null, null, null);
    }

    @Inject
    SmsInbox(DeliveryQueues queues, LiveConfigurations configurations, InboundMessages messages, Clock clock) {
        this.queues = queues;
        this.configurations = configurations;
        this.messages = messages;
        this.clock = clock;
    }

    /** That of a configuration. Which words are keywords it says at the time, not now. */
    SmppInbox of(ChannelConfiguration configuration) {
        return new SmppInbox() {
            @Override
            public boolean keeps(SmppReceipt receipt) {
                return receipt.of(configuration.id(), clock.instant())
                        .map(queues::offer)
                        .orElse(true);
            }

            @Override
            public boolean keeps(SmppText text) {
                return take(configuration, new InboundSms(text.from(), text.text()));
            }
        };
    }

    private boolean take(ChannelConfiguration configuration, InboundSms sms) {
        try {
            messages.take(
                    configurations
                            .find(configuration.sandboxId(), configuration.id())
                            .orElse(configuration),
                    sms);
            return true;
        } catch (RuntimeException e) { // the persistence provider throws its own kinds; the SMS centre sends it again
            LOGGER.log(Level.WARNING, "An SMS to {0} cannot be taken now: {1}", configuration.id(), e.toString());
            return false;
        }
    }
}
