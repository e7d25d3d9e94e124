package org.declic.content.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.content.PushContent;
import org.declic.content.PushOptions;
import org.declic.content.RenderedPush;
import org.declic.shared.Json;

/** The JSON that Firebase asks for (reference: Firebase, {@code projects.messages}). */
public final class FcmPayload {

    private FcmPayload() {}

    /** What its limit is about: the notification and the data, of which the device gets every byte. */
    public static Map<String, Object> of(RenderedPush content) {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (!content.options().silent()) {
            Map<String, Object> notification = new LinkedHashMap<>();
            put(notification, "title", content.alert().title());
            put(notification, "body", content.alert().body());
            put(notification, "image", content.alert().image());
            payload.put("notification", notification);
        }
        Map<String, String> data = strings(PushPayload.data(content, PushContent.MOST_ANDROID_BUTTONS));
        if (!data.isEmpty()) {
            payload.put("data", data);
        }
        return payload;
    }

    /** The whole message to a device. */
    public static Map<String, Object> message(String token, RenderedPush content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("token", token);
        message.putAll(of(content));
        message.put("android", android(content));
        return message;
    }

    private static Map<String, Object> android(RenderedPush content) {
        PushOptions options = content.options();
        Map<String, Object> android = new LinkedHashMap<>();
        android.put("priority", options.urgent() ? "HIGH" : "NORMAL");
        put(android, "collapse_key", options.collapseKey());
        if (!options.silent()) {
            Map<String, Object> notification = new LinkedHashMap<>();
            put(notification, "sound", options.sound());
            put(notification, "channel_id", options.android().channelId());
            put(notification, "icon", options.android().icon());
            notification.put("visibility", options.android().visibility().name());
            notification.put(
                    "notification_priority",
                    "PRIORITY_" + options.android().priority().name());
            if (!content.badge().isEmpty()) {
                notification.put("notification_count", Integer.valueOf(content.badge()));
            }
            android.put("notification", notification);
        }
        return android;
    }

    /** FCM carries strings only. */
    private static Map<String, String> strings(Map<String, Object> data) {
        Map<String, String> strings = new LinkedHashMap<>();
        data.forEach((name, value) -> strings.put(name, value instanceof String text ? text : Json.text(value)));
        return strings;
    }

    private static void put(Map<String, Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }
}
