package org.declic.web.campaign.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.content.PushContent.Button;
import org.declic.content.RenderedPush.Alert;
import org.declic.content.payload.PushPayload;
import org.declic.outbox.CapturedMessage;
import org.declic.shared.Json;

/** A captured push message as phones show it. */
@Named
@RequestScoped
public class ShownCapture {

    private final Previews previews;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ShownCapture() {
        this(null);
    }

    @Inject
    public ShownCapture(Previews previews) {
        this.previews = previews;
    }

    /** Keeps it for the preview frame; returns the key by which that finds it, empty for a message that nobody sees. */
    public String of(CapturedMessage message) {
        Map<String, Object> payload = Json.object(message.body().html());
        if (!payload.containsKey("title")) {
            return "";
        }
        String key = message.messageId().value();
        Alert alert = new Alert(
                text(payload, "title"), text(payload, "body"), text(payload, "image"), text(payload, "media"));
        previews.keep(key, Preview.push(alert, buttons(payload), message.sender()));
        return key;
    }

    private static List<Button> buttons(Map<String, Object> payload) {
        List<Button> buttons = new ArrayList<>();
        if (payload.get("data") instanceof Map<?, ?> data
                && data.get(PushPayload.OURS) instanceof Map<?, ?> ours
                && ours.get("buttons") instanceof List<?> listed) {
            for (Object each : listed) {
                if (each instanceof Map<?, ?> button) {
                    buttons.add(Button.of(text(button, "label"), ""));
                }
            }
        }
        return buttons;
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
