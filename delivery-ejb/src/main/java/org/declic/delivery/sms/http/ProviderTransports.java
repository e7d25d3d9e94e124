package org.declic.delivery.sms.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.SmsSettings;
import org.declic.delivery.Transport;
import org.declic.delivery.http.HttpTransport;
import org.declic.delivery.http.PrivateAddresses;
import org.declic.delivery.http.ProviderApi;
import org.declic.delivery.sms.message.OutgoingSms;
import org.declic.settings.CallbackLinks;

/** Makes the transports of providers with an HTTP API. */
@ApplicationScoped
public class ProviderTransports {

    private final CallbackLinks links;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProviderTransports() {
        this(null, null);
    }

    @Inject
    public ProviderTransports(CallbackLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * The transport of a configuration.
     *
     * @param secret token, key or password of the account
     */
    public Transport<OutgoingSms> of(ChannelConfiguration configuration, String secret) {
        SmsSettings sms = configuration.settings().asSms();
        CallbackAddresses callbacks = message -> links.of(configuration.id(), message);
        PrivateAddresses addresses = new PrivateAddresses();
        ProviderApi<OutgoingSms> api = switch (sms.provider()) {
            case TWILIO -> new TwilioApi(sms.customer(), secret, callbacks);
            case SINCH -> new SinchApi(sms.customer(), secret, callbacks);
            case INFOBIP -> new InfobipApi(sms.customer(), secret, callbacks);
            case CUSTOM ->
                new CustomApi(
                        sms.request(),
                        secret,
                        CustomApi.token(sms.request().signIn(), secret, addresses, clock),
                        callbacks);
            default -> throw new IllegalArgumentException(sms.provider() + " has no HTTP API");
        };
        return new HttpTransport<>(api, addresses, clock);
    }
}
