package org.declic.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.content.PushContent.Button;
import org.declic.content.PushContent.ClickBehaviour;

/**
 * A push message as one recipient gets it.
 *
 * @param click what a touch does
 * @param link where the touch leads, if it leads somewhere
 * @param badge digits, or empty
 * @param missing the paths that were to be shown but had no value and no default, in order of appearance; each was
 *     rendered as nothing
 */
public record RenderedPush(
        Alert alert,
        ClickBehaviour click,
        String link,
        List<Button> buttons,
        Map<String, String> data,
        String badge,
        PushOptions options,
        Set<String> missing) {

    public RenderedPush {
        buttons = List.copyOf(buttons);
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
    }

    /**
     * What the phone shows.
     *
     * @param image an address, or empty
     * @param media the address of what iOS shows in place of the image, or empty
     */
    public record Alert(String title, String body, String image, String media) {

        /** Words alone. */
        public static Alert of(String title, String body) {
            return new Alert(title, body, "", "");
        }
    }
}
