package org.declic.audience.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;
import org.declic.shared.file.BoundedUtf8Reader;

/** Profiles in comma-separated values; the first line names the columns, an empty cell says nothing. */
final class CsvLines extends ImportLines {

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
        for (int i = 0; i < columns.size(); i++) {
            ColumnTarget column = columns.get(i);
            String value = row.cells().get(i).strip();
            if (!StorableText.isStorable(value)) {
                return ImportLine.bad(row.number(), text, ImportReason.of(ImportFault.CELL_NOT_STORABLE, i + 1));
            }
            if (!value.isEmpty() && column.isIdentity()) {
                identities.add(new Identity(column.namespace(), value));
            } else if (!value.isEmpty() && column.isAttribute()) {
                column.put(attributes, value);
            }
        }
        return identities.isEmpty()
                ? ImportLine.bad(row.number(), text, ImportReason.of(ImportFault.IDENTITY_MISSING))
                : ImportLine.of(row.number(), text, new ProfileDraft(identities, attributes));
    }
}
