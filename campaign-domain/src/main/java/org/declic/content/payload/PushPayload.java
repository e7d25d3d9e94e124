package org.declic.content.payload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.RenderedPush;

/**
 * A push message as plain JSON values, and what the app gets of it beside the alert.
 *
 * <p>The app finds under {@code declic} what a touch does and which buttons there are: {@code {"click":"DEEPLINK",
 * "link":…, "buttons":[{"id":…,"label":…,"click":…,"link":…}]}}. What is empty is left out, as is a click that opens the
 * app. FCM carries strings only, so it is JSON in a string there.
 */
public final class PushPayload {

    /** The name of what is ours in the data. */
    public static final String OURS = "declic";

    private PushPayload() {}

    /** The whole message. */
    public static Map<String, Object> of(RenderedPush push) {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (!push.options().silent()) {
            payload.put("title", push.alert().title());
            payload.put("body", push.alert().body());
            putUnlessEmpty(payload, "image", push.alert().image());
            putUnlessEmpty(payload, "media", push.alert().media());
        }
        putUnlessEmpty(payload, "badge", push.badge());
        payload.put("data", data(push));
        return payload;
    }

    /** What the app gets beside the alert. */
    public static Map<String, Object> data(RenderedPush push) {
        return data(push, push.buttons().size());
    }

    /** The same with at most so many buttons. */
    public static Map<String, Object> data(RenderedPush push, int mostButtons) {
        Map<String, Object> data = new LinkedHashMap<>(push.data());
        Map<String, Object> ours = touch(push.click(), push.link());
        if (!push.buttons().isEmpty()) {
            ours.put(
                    "buttons",
                    push.buttons().stream()
                            .limit(mostButtons)
                            .map(PushPayload::button)
                            .toList());
        }
        if (!ours.isEmpty()) {
            data.put(OURS, ours);
        }
        return data;
    }

    private static Map<String, Object> button(Button button) {
        Map<String, Object> entries = new LinkedHashMap<>();
        putUnlessEmpty(entries, "id", button.id());
        entries.put("label", button.label());
        entries.putAll(touch(button.click(), button.link()));
        return entries;
    }

    private static Map<String, Object> touch(ClickBehaviour click, String link) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (click != ClickBehaviour.OPENAPP) {
            entries.put("click", click.name());
        }
        putUnlessEmpty(entries, "link", link);
        return entries;
    }

    private static void putUnlessEmpty(Map<String, Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }
}
