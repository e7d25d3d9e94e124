package org.declic.channel;

import java.time.Duration;
import java.util.function.Function;
import org.declic.shared.Json;

/**
 * The settings of a configuration that belong to its channel. Most of what is to be known of them can be asked without
 * knowing the channel.
 */
public sealed interface ChannelSettings permits EmailSettings, SmsSettings, PushSettings {

    /** The longest retry period, after AJO's retry parameters. */
    int LONGEST_RETRY_MINUTES = 84 * 60;

    /** The channel that they are for. */
    Channel channel();

    /** Who takes the messages. */
    Provider provider();

    /** Who the messages come from, to be shown. */
    String from();

    /** How long a deferred message is tried again, in minutes. */
    int retryMinutes();

    /** How long a deferred message is tried again. */
    default Duration retryPeriod() {
        return Duration.ofMinutes(retryMinutes());
    }

    /**
     * What the function for their channel makes of them. For code that must know the channel: the settings of another channel
     * become another parameter here, so that no such code can forget them.
     */
    <T> T match(Function<EmailSettings, T> email, Function<SmsSettings, T> sms, Function<PushSettings, T> push);

    /** These, for code that knows email only. */
    default EmailSettings asEmail() {
        throw new IllegalStateException("Not the settings of email");
    }

    /** These, for code that knows push only. */
    default PushSettings asPush() {
        throw new IllegalStateException("Not the settings of push");
    }

    /** These, for code that knows SMS only. */
    default SmsSettings asSms() {
        throw new IllegalStateException("Not the settings of SMS");
    }

    /** The settings of a channel as they are stored: a JSON object of one level. */
    static ChannelSettings read(Channel channel, String json) {
        return switch (channel) {
            case EMAIL -> Json.read(json, EmailSettings.class);
            case SMS -> Json.read(json, SmsSettings.class);
            case PUSH -> Json.read(json, PushSettings.class);
        };
    }
}
