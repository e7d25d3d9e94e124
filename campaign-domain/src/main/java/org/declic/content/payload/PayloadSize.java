package org.declic.content.payload;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.declic.channel.Provider;
import org.declic.content.RenderedPush;
import org.declic.shared.Json;

/** How large a push message is, in bytes of the JSON of its provider. */
public final class PayloadSize {

    /** What FCM and APNs take; Apple takes 5 KB for calls alone. */
    public static final int LARGEST = 4096;

    private PayloadSize() {}

    /** As its provider would measure it; in the outbox as the stricter of both, so that nobody learns of it from them. */
    public static int of(RenderedPush push, Provider provider) {
        int apple = provider == Provider.FCM ? 0 : bytes(ApnsPayload.of(push));
        int android = provider == Provider.APNS ? 0 : bytes(FcmPayload.of(push));
        return Math.max(apple, android);
    }

    private static int bytes(Map<String, Object> payload) {
        return Json.text(payload).getBytes(StandardCharsets.UTF_8).length;
    }
}
