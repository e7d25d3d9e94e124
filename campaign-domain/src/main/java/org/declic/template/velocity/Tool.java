package org.declic.template.velocity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Something that templates call by a name of its own; it has one method, which takes one text. There are:
 *
 * <ul>
 *   <li>{@code $raw.html(value)} inserts the value into HTML as it is. Whoever writes it vouches for the value. In
 *       plain text it is the value itself.
 *   <li>{@code $url.encode(value)} is the value as part of a URL, for plain text; within HTML values in URLs are
 *       encoded without it, and not twice with it.
 * </ul>
 */
record Tool(String method, Function<String, Object> function) {

    static final Map<String, Tool> BY_NAME =
            Map.of("raw", new Tool("html", SafeText::html), "url", new Tool("encode", SafeText::urlPart));

    /** Calls {@code name}; nothing when there is no such method, or nothing to work on. */
    @Nullable
    Object call(String name, List<@Nullable Object> arguments) {
        String text = arguments.size() == 1 ? Values.text(arguments.get(0)) : null;
        return text != null && name.equals(method) ? function.apply(text) : null;
    }
}
