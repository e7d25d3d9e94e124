package org.declic.channel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes a rendered message from us. */
public enum Provider {
    /** Captures messages of every channel, to be seen in the pages and by the API; nothing leaves the server. */
    OUTBOX(null),
    /** An SMTP server. */
    SMTP(Channel.EMAIL),
    /** An SMS centre by SMPP 3.4. */
    SMPP(Channel.SMS),
    TWILIO(Channel.SMS),
    SINCH(Channel.SMS),
    INFOBIP(Channel.SMS),
    /** Any other by an HTTP request that an administrator describes. */
    CUSTOM(Channel.SMS),
    /** Firebase Cloud Messaging, HTTP v1. */
    FCM(Channel.PUSH),
    /** Apple Push Notification service. */
    APNS(Channel.PUSH);

    private final @Nullable Channel only;

    Provider(@Nullable Channel only) {
        this.only = only;
    }

    /** True if it takes messages of that channel. */
    public boolean takes(Channel channel) {
        return only == null || only == channel;
    }

    /** Those that take messages of a channel. */
    public static List<Provider> of(Channel channel) {
        return Arrays.stream(values()).filter(each -> each.takes(channel)).toList();
    }
}
