package org.declic.audience.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;
import org.declic.shared.file.BoundedUtf8Reader;

/** Profiles in comma-separated values; the first line names the columns, an empty cell says nothing. */
final class CsvLines extends ImportLines {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<ColumnTarget> columns;
    private long lastLine;

    CsvLines(BoundedUtf8Reader reader, ColumnMapping mapping) throws IOException {
        super(reader);
        parser = FORMAT.parse(reader);
        records = parser.iterator();
        CSVRecord header = record().orElseThrow(() -> new BrokenFileException("The file is empty"));
        reader.lineEnded();
        columns = mapping.apply(header.stream().map(String::strip).toList());
    }

    @Override
    Optional<ImportLine> read() throws IOException {
        Optional<CSVRecord> record = record();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = record.get().toList();
        long first = lastLine - cells.stream().mapToLong(CsvLines::lineBreaks).sum();
        if (cells.size() != columns.size()) {
            throw new BrokenFileException(
                    "Line " + first + " has " + cells.size() + " columns instead of " + columns.size());
        }
        return Optional.of(line(first, cells));
    }

    private Optional<CSVRecord> record() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            lastLine = parser.getCurrentLineNumber();
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new BrokenFileException(
                        "The file is no well-formed CSV after line " + lastLine + "; a quote may be unclosed");
            }
            throw broken(Objects.requireNonNull(e.getCause()), lastLine);
        }
    }

    private ImportLine line(long number, List<String> cells) {
        String text = FORMAT.format(cells.toArray());
        List<Identity> identities = new ArrayList<>();
        Map<String, Object> attributes = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            ColumnTarget column = columns.get(i);
            String value = cells.get(i).strip();
            if (!StorableText.isStorable(value)) {
                return ImportLine.bad(
                        number, text, "Column " + (i + 1) + " contains a character that cannot be stored");
            }
            if (!value.isEmpty() && column.isIdentity()) {
                identities.add(new Identity(column.namespace(), value));
            } else if (!value.isEmpty() && column.isAttribute()) {
                column.put(attributes, value);
            }
        }
        return identities.isEmpty()
                ? ImportLine.bad(number, text, "There is no identity")
                : ImportLine.of(number, text, new ProfileDraft(identities, attributes));
    }

    private static long lineBreaks(String cell) {
        return cell.isEmpty() ? 0 : (cell + '.').lines().count() - 1;
    }
}
