package org.declic.audience.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.declic.shared.file.BoundedUtf8Reader;

/**
 * The first lines of a CSV, so that somebody can say what its columns mean before it is imported.
 *
 * @param columns their names
 * @param rows at most {@value #MOST_ROWS}
 */
public record CsvBeginning(List<String> columns, List<CsvRow> rows) implements Serializable {

    private static final int MOST_ROWS = 5;

    /**
     * The beginning of a file.
     *
     * @param whole false if the file goes on behind {@code bytes}
     * @throws BrokenFileException if its import would break there
     */
    public static CsvBeginning of(byte[] bytes, boolean whole) {
        ByteArrayInputStream lines = new ByteArrayInputStream(whole ? bytes : completeLines(bytes));
        try (BoundedUtf8Reader reader = new BoundedUtf8Reader(lines)) {
            CsvRecords records = new CsvRecords(reader);
            return new CsvBeginning(records.header(), rows(records, whole));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
    }

    /** Up to the last end of a line, if there is one. */
    private static byte[] completeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }

    /** What ends within quotes may only be cut off there. */
    private static List<CsvRow> rows(CsvRecords records, boolean whole) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try {
            for (Optional<CsvRow> row = records.next(); row.isPresent(); row = records.next()) {
                rows.add(row.get());
                if (rows.size() == MOST_ROWS) {
                    break;
                }
            }
        } catch (BrokenFileException e) {
            if (whole || !e.reason().isOf(ImportFault.MALFORMED_CSV)) {
                throw e;
            }
        }
        return List.copyOf(rows);
    }

    /**
     * How the rows would be imported.
     *
     * @throws BrokenFileException if the mapping does not fit
     */
    public List<ImportLine> read(ColumnMapping mapping) {
        List<ColumnTarget> targets = mapping.apply(columns);
        return rows.stream().map(row -> CsvLines.line(row, targets)).toList();
    }
}
