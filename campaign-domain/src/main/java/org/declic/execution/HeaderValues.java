package org.declic.execution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.shared.OneLineText;
import org.declic.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Keeps control characters out of the values that a template puts into a header, so that nobody adds headers. */
final class HeaderValues {

    private HeaderValues() {}

    /** Notes every text with a control character that {@code paths}, such as {@code context.product.name}, lead to. */
    static void check(RequestedRecipient recipient, Set<String> paths, Violations violations) {
        for (String path : paths) {
            String[] names = path.split("\\.");
            switch (names[0]) {
                case "context" -> follow(recipient.context(), names, recipient.pointer() + "/context", violations);
                case "profile" -> follow(recipient.profile(), names, recipient.pointer() + "/profile", violations);
                default -> {
                    // a variable of the author's own
                }
            }
        }
    }

    private static void follow(Map<String, Object> root, String[] names, String pointer, Violations violations) {
        @Nullable Object value = root;
        StringBuilder place = new StringBuilder(pointer);
        for (int i = 1; i < names.length && value instanceof Map<?, ?> map; i++) {
            value = map.get(names[i]);
            place.append('/').append(names[i].replace("~", "~0"));
        }
        scan(value, place.toString(), violations);
    }

    private static void scan(@Nullable Object value, String pointer, Violations violations) {
        if (value instanceof String text && !OneLineText.isOneLine(text)) {
            violations.add(pointer, "stands in the subject, so it must not contain line breaks or control characters");
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> scan(part, pointer + "/" + name, violations));
        } else if (value instanceof List<?> list) {
            list.forEach(part -> scan(part, pointer, violations));
        }
    }
}
