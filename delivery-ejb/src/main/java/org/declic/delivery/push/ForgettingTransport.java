package org.declic.delivery.push;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Transport;
import org.declic.delivery.push.message.OutgoingPush;
import org.declic.profile.PushTokens;

/** A transport that takes a device from its profile once the provider says that the app is gone from it. */
final class ForgettingTransport implements Transport<OutgoingPush> {

    private static final Logger LOGGER = System.getLogger(ForgettingTransport.class.getName());

    /** FCM and APNs say so of an app that was removed; of other refusals the token need not be to blame. */
    private static final Set<String> GONE =
            Set.of("http-404/UNREGISTERED", "apns-410/Unregistered", "apns-410/ExpiredToken");

    private static final String GONE_REASON = "The app is no longer on the device";

    private final Transport<OutgoingPush> transport;
    private final PushTokens tokens;

    ForgettingTransport(Transport<OutgoingPush> transport, PushTokens tokens) {
        this.transport = transport;
        this.tokens = tokens;
    }

    @Override
    public Outcome send(OutgoingPush push) {
        Outcome outcome = transport.send(push);
        return outcome instanceof Refused refused && GONE.contains(refused.code())
                ? new Refused(refused.code(), forgotten(push))
                : outcome;
    }

    /** A failure to forget must not send the message again: the next one that is refused tries anew. */
    private String forgotten(OutgoingPush push) {
        try {
            return tokens.forget(push.sandboxId(), push.recipient(), push.to())
                    ? "The app is no longer on the device; its token was removed from the profile"
                    : GONE_REASON;
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "A token that the provider no longer knows is still in its profile", e);
            return GONE_REASON;
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
