package org.declic.consent.list;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.declic.consent.list.InvalidListFileException.Fault;
import org.declic.shared.SpreadsheetCell;
import org.declic.shared.file.BoundedUtf8Reader;

/**
 * The lines of a file, one at a time: however many there are, one is in memory. Separated by commas, or by semicolons, as
 * spreadsheets of some countries write them.
 */
final class ListLines implements Closeable {

    private static final String TYPE = "type";
    private static final String VALUE = "value";
    private static final String COMMENT = "comment";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final BoundedUtf8Reader reader;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;

    /** @throws InvalidListFileException if its first line does not name the columns */
    ListLines(ListFile file) throws IOException {
        char delimiter = delimiter(file);
        reader = read(file);
        try {
            records =
                    FORMAT.builder().setDelimiter(delimiter).get().parse(reader).iterator();
            columns = header();
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static BoundedUtf8Reader read(ListFile file) throws IOException {
        return new BoundedUtf8Reader(new BufferedInputStream(file.content().open()));
    }

    private static char delimiter(ListFile file) throws IOException {
        try (BufferedReader first = new BufferedReader(read(file))) {
            String header = Objects.requireNonNullElse(first.readLine(), "");
            return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    private List<String> header() throws IOException {
        List<String> names = record().stream()
                .flatMap(CSVRecord::stream)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.containsAll(List.of(TYPE, VALUE))) {
            throw new InvalidListFileException(Fault.COLUMNS);
        }
        return names;
    }

    /**
     * The next line with something in it.
     *
     * @throws InvalidListFileException if the file cannot be read any further
     */
    Optional<ListLine> next() throws IOException {
        return record().map(cells -> new ListLine(cell(cells, TYPE), cell(cells, VALUE), cell(cells, COMMENT)));
    }

    private Optional<CSVRecord> record() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            reader.lineEnded();
            return Optional.of(record);
        } catch (UncheckedIOException e) {
            throw invalid(Objects.requireNonNull(e.getCause()));
        }
    }

    private String cell(CSVRecord cells, String column) {
        int index = columns.indexOf(column);
        return index >= 0 && index < cells.size() ? SpreadsheetCell.text(cells.get(index)) : "";
    }

    /** A fault that is none of the file is thrown. */
    private static InvalidListFileException invalid(IOException fault) throws IOException {
        if (fault instanceof CharacterCodingException) {
            return new InvalidListFileException(Fault.ENCODING);
        }
        if (fault instanceof BoundedUtf8Reader.EndlessLineException) {
            return new InvalidListFileException(Fault.ENDLESS_LINE);
        }
        if (fault instanceof CSVException) {
            return new InvalidListFileException(Fault.CSV);
        }
        throw fault;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
