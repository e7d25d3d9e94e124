package org.declic.content;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tools of the template language:
 *
 * <ul>
 *   <li>{@code $raw.html(value)} inserts the value into HTML as it is. Whoever writes it vouches for the value. In
 *       plain text it is the value itself.
 *   <li>{@code $url.encode(value)} is the value as part of a URL, for the text part and the subject; within HTML
 *       values in URLs are encoded without it, and not twice with it.
 * </ul>
 */
final class Tools {

    static final Map<String, Tool> BY_NAME = Map.of(
            "raw", new TextTool("html", Prepared::html),
            "url", new TextTool("encode", Prepared::urlPart));

    private Tools() {}

    /** A tool with one method, which takes one text. */
    private record TextTool(String method, Function<String, Object> function) implements Tool {

        @Override
        public @Nullable Object call(String name, List<@Nullable Object> arguments) {
            String text = arguments.size() == 1 ? Values.text(arguments.get(0)) : null;
            return text != null && name.equals(method) ? function.apply(text) : null;
        }
    }
}
