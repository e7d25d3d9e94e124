package org.declic.channel;

import java.util.function.Function;
import org.declic.profile.PushAddress;

/**
 * What makes a push channel configuration: one app on one platform. The service account of FCM (JSON) or the key of APNs (.p8)
 * is the configuration's secret.
 *
 * @param appId the app: package name or bundle id
 * @param keyId APNs: the key's id, 10 characters
 * @param teamId APNs: the team's id, 10 characters
 * @param sandbox APNs: whether tokens are those of apps under development
 * @param url where the provider's API is, if not at its usual address; empty for the usual one
 * @param retryMinutes 10 to 5,040 (84 h), after AJO's retry parameters
 */
public record PushSettings(
        Provider provider, String appId, String keyId, String teamId, boolean sandbox, String url, int retryMinutes)
        implements ChannelSettings {

    /** Settings that capture in the outbox. */
    public static PushSettings outbox(String appId) {
        return new PushSettings(Provider.OUTBOX, appId, "", "", false, "", LONGEST_RETRY_MINUTES);
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public String from() {
        return appId;
    }

    /** How the platform of its apps is called in a {@link PushAddress}. */
    public String platform() {
        if (provider == Provider.APNS) {
            return sandbox ? "apnsSandbox" : "apns";
        }
        return "fcm";
    }

    /** True if its provider serves apps on {@code address}'s platform, and the app is its own. */
    public boolean serves(PushAddress address) {
        return switch (provider) {
            case FCM -> address.isAndroid() && address.appId().equals(appId);
            case APNS -> address.isApple(sandbox) && address.appId().equals(appId);
            default -> true;
        };
    }

    /** The same, and the token can be one of its platform; the outbox takes any. */
    public boolean reaches(PushAddress address) {
        return serves(address) && (provider == Provider.OUTBOX || address.isTokenOfPlatform());
    }

    @Override
    public <T> T match(Function<EmailSettings, T> email, Function<SmsSettings, T> sms, Function<PushSettings, T> push) {
        return push.apply(this);
    }

    @Override
    public PushSettings asPush() {
        return this;
    }
}
