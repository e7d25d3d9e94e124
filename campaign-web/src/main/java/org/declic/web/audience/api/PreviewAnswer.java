package org.declic.web.audience.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.declic.audience.file.BrokenFileException;
import org.declic.audience.file.ImportLine;
import org.declic.profile.Identity;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be imported.
 *
 * @param lines its first ones
 * @param reason why it would be given up before the first of them; else null
 */
record PreviewAnswer(List<Line> lines, @Nullable String reason) {

    /**
     * A line.
     *
     * @param line its number
     * @param consents {@code yes} or {@code no} by channel, in small letters
     * @param reason why it would fail; else null
     */
    record Line(
            long line,
            List<Identity> identities,
            Map<String, Object> attributes,
            Map<String, String> consents,
            @Nullable String reason) {

        private static Line of(ImportLine line) {
            Map<String, String> consents = new TreeMap<>();
            line.choices()
                    .forEach((channel, choice) -> consents.put(channel.name().toLowerCase(Locale.ROOT), choice.word()));
            return new Line(
                    line.number(),
                    line.draft().identities(),
                    line.draft().attributes(),
                    consents,
                    line.isProfile() ? null : line.problem().text());
        }
    }

    static PreviewAnswer of(List<ImportLine> lines) {
        return new PreviewAnswer(lines.stream().map(Line::of).toList(), null);
    }

    static PreviewAnswer of(BrokenFileException fault) {
        return new PreviewAnswer(List.of(), fault.reason().text());
    }
}
