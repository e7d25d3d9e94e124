package org.declic.web.campaign;

import java.util.Arrays;
import java.util.Locale;
import org.declic.campaign.Finding;
import org.jspecify.annotations.Nullable;

/** A tab of the editor, in their order. */
public enum EditorTab {
    PROPERTIES,
    ACTION,
    CONTENT,
    AUDIENCE,
    SCHEDULE;

    /** The tab where what was found is mended; what names none is of the content. */
    public static EditorTab of(Finding finding) {
        if (finding.code().startsWith("configuration-")) {
            return ACTION;
        }
        if (finding.code().startsWith("audience-")) {
            return AUDIENCE;
        }
        return finding.code().startsWith("window-") ? SCHEDULE : CONTENT;
    }

    /** The tab of that word; the first for a word that names none. */
    static EditorTab named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(PROPERTIES);
    }

    /** As it stands in an address and in bundle keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
