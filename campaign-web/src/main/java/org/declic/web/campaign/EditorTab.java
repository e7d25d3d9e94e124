package org.declic.web.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.declic.campaign.Finding;
import org.declic.content.design.DesignPlace;
import org.jspecify.annotations.Nullable;

/** A tab of the editor, in their order. */
public enum EditorTab {
    PROPERTIES,
    ACTION,
    CONTENT,
    AUDIENCE,
    SCHEDULE;

    /** By how the codes of findings begin. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("configuration-", "configurationId"),
            Map.entry("audience-", "audience"),
            Map.entry("window-", "end"),
            Map.entry("subject-", "subject"),
            Map.entry("message-", "message"),
            Map.entry("push-", "title"),
            Map.entry("title-", "title"),
            Map.entry("data-", "data"),
            Map.entry("click-", "link"),
            Map.entry("content-", "html"),
            Map.entry("html-", "html"),
            Map.entry("image-", "html"),
            Map.entry("link-", "html"),
            Map.entry("opt-out-", "html"),
            Map.entry("text-", "text"));

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

    /** The input where what was found is mended, by its id; empty if it is no single one, or one of a block. */
    static String field(Finding finding) {
        if (finding.place().isPresent()) {
            return "";
        }
        if (CampaignTexts.FIELD_FIRST.contains(finding.code())) {
            return finding.details().get(0).toLowerCase(Locale.ROOT);
        }
        return FIELDS.entrySet().stream()
                .filter(each -> finding.code().startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The line of that input, from 1; empty if it is no line. */
    static String line(Finding finding) {
        return finding.place().isEmpty() && CampaignTexts.FIELD_FIRST.contains(finding.code())
                ? finding.details().get(1)
                : "";
    }

    /** The block where what was found is mended, as it stands in an address; empty if it is none. */
    static String block(Finding finding) {
        return finding.place().map(DesignPlace::address).orElse("");
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
