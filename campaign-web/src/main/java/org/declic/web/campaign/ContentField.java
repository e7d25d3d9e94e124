package org.declic.web.campaign;

import java.util.List;
import org.declic.content.Content;
import org.declic.template.TemplateField;

/**
 * A field of a content, whatever its channel, as the pages show it.
 *
 * @param word its name in bundle keys, such as {@code subject}
 * @param text what was written in it
 * @param brief true if it is never longer than what a page can show; else the page tells its length
 */
public record ContentField(String word, String text, boolean brief) {

    private static final int LONGEST_SHOWN = 2_000;

    /** All fields in the order in which they are shown; the content is known by the first. */
    static List<ContentField> of(Content content) {
        return content.sources().entrySet().stream()
                .map(source -> of(source.getKey(), source.getValue()))
                .toList();
    }

    private static ContentField of(TemplateField field, String text) {
        return new ContentField(field.word(), text, field.longestSource() <= LONGEST_SHOWN);
    }
}
