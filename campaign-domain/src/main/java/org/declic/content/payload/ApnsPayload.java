package org.declic.content.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;

/** The JSON that Apple asks for (reference: Apple, generating a remote notification). */
public final class ApnsPayload {

    private ApnsPayload() {}

    /** The whole of it, to which the limit applies. */
    public static Map<String, Object> of(RenderedPush content) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.putAll(PushPayload.data(content));
        payload.put("aps", aps(content)); // after the data, which may not take its place
        if (!media(content).isEmpty()) {
            payload.put("image", media(content));
        }
        return payload;
    }

    /** Where the app's extension finds what it shows beside the words. */
    private static String media(RenderedPush content) {
        RenderedPush.Alert alert = content.alert();
        return alert.media().isEmpty() ? alert.image() : alert.media();
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
            if (options.ios().mutableContent() || !media(content).isEmpty()) {
                aps.put("mutable-content", 1); // the app's extension fetches it
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
