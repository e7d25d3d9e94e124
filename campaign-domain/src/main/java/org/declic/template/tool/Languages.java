package org.declic.template.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages that dates and numbers can be written in; no others, since Java remembers each it was asked for. */
final class Languages {

    private static final Map<String, Locale> BY_TAG = Arrays.stream(Locale.getAvailableLocales())
            .collect(Collectors.toMap(
                    locale -> locale.toLanguageTag().toLowerCase(Locale.ROOT),
                    Function.identity(),
                    (first, second) -> first));

    private static final int LONGEST = 35;

    private Languages() {}

    /** The language of a tag such as {@code fr-CA} or {@code fr_CA}, without its country if that is unknown. */
    static @Nullable Locale find(String tag) {
        if (tag.length() > LONGEST) {
            return null;
        }
        String key = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        int end = key.indexOf('-');
        Locale exact = BY_TAG.get(key);
        return exact != null || end < 0 ? exact : BY_TAG.get(key.substring(0, end));
    }
}
