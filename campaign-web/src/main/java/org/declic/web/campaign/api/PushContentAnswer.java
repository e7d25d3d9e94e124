package org.declic.web.campaign.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.declic.content.PushContent;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.PushOptions.Priority;
import org.declic.content.PushOptions.Visibility;

/**
 * The content of a push message as it can be sent back ({@link PushContentReader}): all on one level, grouped only here. Lines
 * of the data that are no {@code key = value} are left out.
 */
public record PushContentAnswer(
        @JsonUnwrapped Shown shown,
        List<Button> buttons,
        Map<String, String> data,
        @JsonUnwrapped Options options,
        @JsonUnwrapped Android android,
        @JsonUnwrapped Ios ios) {

    static PushContentAnswer of(PushContent push) {
        PushOptions options = push.options();
        PushOptions.Android android = options.android();
        PushOptions.Ios ios = options.ios();
        return new PushContentAnswer(
                new Shown(push.title(), push.body(), push.image(), push.click(), push.link()),
                push.buttons(),
                push.entries(),
                new Options(
                        options.silent(), options.badge(), options.sound(), options.collapseKey(), options.urgent()),
                new Android(android.channelId(), android.visibility(), android.priority(), android.icon()),
                new Ios(ios.thread(), ios.category(), ios.contentAvailable(), ios.mutableContent(), ios.media()));
    }

    /** What people see, and what a touch does. */
    public record Shown(String title, String body, String image, ClickBehaviour click, String link) {}

    /** How phones treat it. */
    public record Options(boolean silent, String badge, String sound, String collapseKey, boolean urgent) {}

    /** What Android alone knows. */
    public record Android(String channelId, Visibility visibility, Priority priority, String icon) {}

    /** What iOS alone knows. */
    public record Ios(String thread, String category, boolean contentAvailable, boolean mutableContent, String media) {}
}
