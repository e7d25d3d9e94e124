package org.declic.web.audience;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.declic.audience.file.ImportLine;
import org.declic.audience.file.ImportReason;
import org.declic.shared.OneLineText;

/**
 * A line of a file as it would be imported.
 *
 * @param identities each with its namespace
 * @param attributes each with its path
 * @param problem why it would fail; else empty
 */
public record PreviewLine(long number, List<Entry> identities, List<Entry> attributes, String problem)
        implements Serializable {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 200;

    /** An identity or an attribute. */
    public record Entry(String name, String value) implements Serializable {}

    static PreviewLine of(ImportLine line, Function<ImportReason, String> words) {
        List<Entry> identities = line.draft().identities().stream()
                .map(identity -> entry(identity.namespace(), identity.userId()))
                .toList();
        List<Entry> attributes = new ArrayList<>();
        flatten("", line.draft().attributes(), attributes);
        line.choices()
                .forEach((channel, choice) ->
                        attributes.add(entry("consent:" + channel.name().toLowerCase(Locale.ROOT), choice.word())));
        return new PreviewLine(line.number(), identities, List.copyOf(attributes), words.apply(line.problem()));
    }

    private static void flatten(String parent, Map<?, ?> attributes, List<Entry> into) {
        attributes.forEach((name, value) -> {
            String path = parent + name;
            if (value instanceof Map<?, ?> child) {
                flatten(path + ".", child, into);
            } else {
                into.add(entry(path, String.valueOf(value)));
            }
        });
    }

    private static Entry entry(String name, String value) {
        return new Entry(OneLineText.of(name, LONGEST_NAME), OneLineText.of(value, LONGEST_VALUE));
    }
}
