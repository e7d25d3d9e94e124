package org.declic.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Changes JSON objects as RFC 7396 says: objects are merged, null removes, all else replaces. */
public final class MergePatch {

    private MergePatch() {}

    /** {@code stored}, changed by {@code patch}; both stay as they are. */
    public static Map<String, Object> apply(Map<?, ?> stored, Map<?, ?> patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        stored.forEach((name, value) -> merged.put(name.toString(), value));
        patch.forEach((key, value) -> {
            String name = key.toString();
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map<?, ?> above) {
                merged.put(name, apply(merged.get(name) instanceof Map<?, ?> below ? below : Map.of(), above));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
