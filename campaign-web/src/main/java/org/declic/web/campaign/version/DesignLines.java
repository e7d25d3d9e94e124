package org.declic.web.campaign.version;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.declic.content.design.Block;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.shared.Json;
import org.declic.web.shell.Texts;

/** The blocks of an email as lines that two versions are compared by. */
final class DesignLines {

    private static final String BUNDLE = "org.declic.web.campaign.Composer";
    private static final String BETWEEN = " · ";

    private final Texts texts;

    DesignLines(Texts texts) {
        this.texts = texts;
    }

    /** A line for the look, one for each row, one for each block. */
    String of(EmailDesign design) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(values(fields(design.theme()).values()));
        for (Row row : design.rows()) {
            lines.add("— " + texts.get(BUNDLE, "layout." + row.layout()) + BETWEEN + row.background() + BETWEEN
                    + row.hiddenOnPhones());
            row.columns().forEach(column -> column.forEach(block -> lines.add(line(block))));
        }
        return lines.toString();
    }

    private String line(Block block) {
        Map<String, Object> fields = fields(block);
        Object kind = fields.remove("type");
        return texts.get(BUNDLE, "kind." + String.valueOf(kind).toUpperCase(Locale.ROOT)) + ": "
                + values(fields.values());
    }

    private static Map<String, Object> fields(Object value) {
        return Json.object(Json.text(value));
    }

    private static String values(Collection<?> values) {
        StringJoiner line = new StringJoiner(BETWEEN);
        values.stream().map(DesignLines::value).filter(text -> !text.isBlank()).forEach(line::add);
        return line.toString();
    }

    /** In one line, whatever it is. */
    private static String value(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return values(fields.values());
        }
        if (value instanceof List<?> items) {
            return values(items);
        }
        return String.valueOf(value).replaceAll("\\s+", " ");
    }
}
