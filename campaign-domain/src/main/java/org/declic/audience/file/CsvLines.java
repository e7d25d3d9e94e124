package org.declic.audience.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.declic.channel.Channel;
import org.declic.consent.Choice;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;
import org.declic.shared.file.BoundedUtf8Reader;

/** Profiles in comma-separated values; the first line names the columns, an empty cell says nothing. */
final class CsvLines extends ImportLines {

    /** As files say it, in both languages of the pages. */
    private static final Map<String, Choice> CHOICES = Map.ofEntries(
            Map.entry("yes", Choice.YES),
            Map.entry("y", Choice.YES),
            Map.entry("true", Choice.YES),
            Map.entry("1", Choice.YES),
            Map.entry("oui", Choice.YES),
            Map.entry("no", Choice.NO),
            Map.entry("n", Choice.NO),
            Map.entry("false", Choice.NO),
            Map.entry("0", Choice.NO),
            Map.entry("non", Choice.NO));

    private final CsvRecords records;
    private final List<ColumnTarget> columns;

    CsvLines(BoundedUtf8Reader reader, ColumnMapping mapping) throws IOException {
        super(reader);
        records = new CsvRecords(reader);
        columns = mapping.apply(records.header());
    }

    @Override
    Optional<ImportLine> read() throws IOException {
        return records.next().map(row -> line(row, columns));
    }

    /** What a row says if its cells mean that. */
    static ImportLine line(CsvRow row, List<ColumnTarget> columns) {
        String text = CsvRecords.text(row);
        List<Identity> identities = new ArrayList<>();
        Map<String, Object> attributes = new TreeMap<>();
        Map<Channel, Choice> choices = new EnumMap<>(Channel.class);
        for (int i = 0; i < columns.size(); i++) {
            ColumnTarget column = columns.get(i);
            String value = row.cells().get(i).strip();
            if (!StorableText.isStorable(value)) {
                return ImportLine.bad(row.number(), text, ImportReason.of(ImportFault.CELL_NOT_STORABLE, i + 1));
            }
            if (value.isEmpty()) {
                continue;
            }
            if (column.isIdentity()) {
                identities.add(new Identity(column.namespace(), value));
            } else if (column.isAttribute()) {
                column.put(attributes, value);
            } else if (column.consent() != null) {
                Choice choice = CHOICES.get(value.toLowerCase(Locale.ROOT));
                if (choice == null) {
                    return ImportLine.bad(row.number(), text, ImportReason.of(ImportFault.CELL_NO_CHOICE, i + 1));
                }
                choices.put(column.consent(), choice);
            }
        }
        return identities.isEmpty()
                ? ImportLine.bad(row.number(), text, ImportReason.of(ImportFault.IDENTITY_MISSING))
                : ImportLine.of(row.number(), text, new ProfileDraft(identities, attributes), choices);
    }
}
