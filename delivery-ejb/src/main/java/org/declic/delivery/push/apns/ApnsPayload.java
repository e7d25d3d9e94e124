package org.declic.delivery.push.apns;

import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;
import org.declic.delivery.push.message.PushPayload;

/** The JSON that Apple asks for (reference: Apple, generating a remote notification). */
public final class ApnsPayload {

    private ApnsPayload() {}

    /** The whole of it, to which the limit applies. */
    public static Map<String, Object> of(RenderedPush content) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("aps", aps(content));
        payload.putAll(PushPayload.data(content));
        if (!content.alert().image().isEmpty()) {
            payload.put("image", content.alert().image());
        }
        return payload;
    }

    private static Map<String, Object> aps(RenderedPush content) {
        PushOptions options = content.options();
        Map<String, Object> aps = new LinkedHashMap<>();
        if (options.silent() || options.ios().contentAvailable()) {
            aps.put("content-available", 1);
        }
        if (!options.silent()) {
            Map<String, String> alert = new LinkedHashMap<>();
            alert.put("title", content.alert().title());
            alert.put("body", content.alert().body());
            aps.put("alert", alert);
            if (!options.sound().isEmpty()) {
                aps.put("sound", options.sound());
            }
            if (options.ios().mutableContent() || !content.alert().image().isEmpty()) {
                aps.put("mutable-content", 1); // the app's extension fetches the image
            }
            if (!options.ios().category().isEmpty()) {
                aps.put("category", options.ios().category());
            }
        }
        if (!content.badge().isEmpty()) {
            aps.put("badge", Integer.valueOf(content.badge()));
        }
        if (!options.ios().thread().isEmpty()) {
            aps.put("thread-id", options.ios().thread());
        }
        return aps;
    }
}
