package org.declic.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.settings.CallbackLinks;

/** Where a provider with an HTTP API brings what people answer, to be pasted there. */
@Named
@RequestScoped
public class InboundAddress {

    private final CallbackLinks links;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected InboundAddress() {
        this(null);
    }

    @Inject
    public InboundAddress(CallbackLinks links) {
        this.links = links;
    }

    /** True if the provider needs one: others bring answers by themselves, or there are none. */
    public boolean isNeeded(ChannelConfiguration configuration) {
        return configuration.channel() == Channel.SMS
                && switch (configuration.settings().provider()) {
                    case TWILIO, SINCH, INFOBIP, CUSTOM -> true;
                    default -> false;
                };
    }

    /** The address; empty if providers cannot reach this server. */
    public String of(ChannelConfiguration configuration) {
        return links.inbound(configuration.sandboxId(), configuration.id()).orElse("");
    }
}
