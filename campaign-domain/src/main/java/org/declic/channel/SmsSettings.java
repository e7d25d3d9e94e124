package org.declic.channel;

import java.util.function.Function;

/**
 * What makes an SMS channel configuration.
 *
 * @param from who the message comes from: a number with its country code, a short code, or up to 11 letters and digits
 * @param region the country of numbers without a country code, ISO 3166-1 such as {@code FR}
 * @param retryMinutes 10 to 5,040 (84 h), after AJO's retry parameters
 */
public record SmsSettings(Provider provider, String from, String region, int retryMinutes) implements ChannelSettings {

    /** Settings that capture in the outbox. */
    public static SmsSettings outbox(String from, String region) {
        return new SmsSettings(Provider.OUTBOX, from, region, LONGEST_RETRY_MINUTES);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public <T> T match(Function<EmailSettings, T> email, Function<SmsSettings, T> sms) {
        return sms.apply(this);
    }

    @Override
    public SmsSettings asSms() {
        return this;
    }
}
