package org.declic.audience.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.declic.shared.file.BoundedUtf8Reader;

/** The records of a CSV, whatever they mean: one that names the columns, then some with as many cells. */
final class CsvRecords {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long lastLine;

    /** @throws BrokenFileException if there is no header */
    CsvRecords(BoundedUtf8Reader reader) throws IOException {
        parser = FORMAT.parse(reader);
        records = parser.iterator();
        CSVRecord first = record().orElseThrow(() -> new BrokenFileException(ImportFault.FILE_EMPTY));
        reader.lineEnded();
        header = first.stream().map(String::strip).toList();
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    /** @throws BrokenFileException if the next one cannot be read */
    Optional<CsvRow> next() throws IOException {
        Optional<CSVRecord> record = record();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells = record.get().toList();
        long first = lastLine - cells.stream().mapToLong(CsvRecords::lineBreaks).sum();
        if (cells.size() != header.size()) {
            throw new BrokenFileException(ImportFault.COLUMNS_DIFFER, first, cells.size(), header.size());
        }
        return Optional.of(new CsvRow(first, List.copyOf(cells)));
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
                throw new BrokenFileException(ImportFault.MALFORMED_CSV, lastLine);
            }
            throw ImportLines.broken(Objects.requireNonNull(e.getCause()), lastLine);
        }
    }

    private static long lineBreaks(String cell) {
        return cell.isEmpty() ? 0 : (cell + '.').lines().count() - 1;
    }

    /** The cells as they would stand in a file. */
    static String text(CsvRow row) {
        return FORMAT.format(row.cells().toArray());
    }
}
