package org.declic.web.campaign.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.PushOptions.Android;
import org.declic.content.PushOptions.Ios;
import org.declic.content.PushOptions.Priority;
import org.declic.content.PushOptions.Visibility;
import org.declic.shared.OneLineText;
import org.declic.web.http.JsonObject;

/**
 * Reads the content of a push message: {@code {title, body, image, click, link, buttons: [{id, label, click, link}],
 * data: {key: value}, silent, badge, sound, collapseKey, urgent, channelId, visibility, priority, icon, thread, category,
 * contentAvailable, mutableContent, media}}. What is left out is as in a new one in the pages; a click is what its link
 * suggests.
 */
final class PushContentReader {

    private static final int LONGEST = 10_000; // the domain says how long each may be

    private PushContentReader() {}

    static PushContent read(JsonObject json) {
        json.only(
                "title",
                "body",
                "image",
                "click",
                "link",
                "buttons",
                "data",
                "silent",
                "badge",
                "sound",
                "collapseKey",
                "urgent",
                "channelId",
                "visibility",
                "priority",
                "icon",
                "thread",
                "category",
                "contentAvailable",
                "mutableContent",
                "media");
        String link = text(json, "link");
        return new PushContent(
                text(json, "title"),
                text(json, "body"),
                text(json, "image"),
                click(json, link, ClickBehaviour.OPENAPP, ClickBehaviour.DEEPLINK, ClickBehaviour.WEBURL),
                link,
                buttons(json),
                data(json),
                options(json));
    }

    private static List<Button> buttons(JsonObject json) {
        List<Button> buttons = new ArrayList<>();
        List<?> listed = json.list("buttons").orElse(List.of());
        for (int i = 0; i < listed.size(); i++) {
            json.element("buttons", i, listed.get(i))
                    .map(button -> button.only("id", "label", "click", "link"))
                    .ifPresent(button -> buttons.add(button(button)));
        }
        return buttons;
    }

    private static Button button(JsonObject json) {
        String link = text(json, "link");
        return new Button(text(json, "id"), text(json, "label"), click(json, link, ClickBehaviour.values()), link);
    }

    private static ClickBehaviour click(JsonObject json, String link, ClickBehaviour... allowed) {
        ClickBehaviour click = json.one("click", allowed, ClickBehaviour.of(link));
        if (!click.leadsSomewhere() && !link.isEmpty()) {
            json.violate("link", "is for DEEPLINK and WEBURL");
        }
        return click;
    }

    /** One {@code key = value} in a line. */
    private static String data(JsonObject json) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Object> entry : json.map("data").entrySet()) {
            if (!PushContent.isKey(entry.getKey())) {
                json.violate(
                        "data",
                        "must have keys of letters, digits, hyphens, dots and underscores, a letter first, that no platform uses itself");
            } else if (entry.getValue() instanceof String text && OneLineText.isOneLine(text)) {
                lines.append(entry.getKey()).append(" = ").append(text).append('\n');
            } else {
                json.violate("data", "must be strings of one line");
            }
        }
        return lines.toString().strip();
    }

    private static PushOptions options(JsonObject json) {
        PushOptions usual = PushOptions.USUAL;
        return new PushOptions(
                json.flag("silent"),
                text(json, "badge"),
                json.text("sound", LONGEST).orElse(usual.sound()),
                text(json, "collapseKey"),
                !json.has("urgent") || json.flag("urgent"),
                new Android(
                        text(json, "channelId"),
                        json.one(
                                "visibility",
                                Visibility.values(),
                                usual.android().visibility()),
                        json.one("priority", Priority.values(), usual.android().priority()),
                        text(json, "icon")),
                new Ios(
                        text(json, "thread"),
                        text(json, "category"),
                        json.flag("contentAvailable"),
                        json.flag("mutableContent"),
                        text(json, "media")));
    }

    private static String text(JsonObject json, String name) {
        return json.text(name, LONGEST).orElse("");
    }
}
