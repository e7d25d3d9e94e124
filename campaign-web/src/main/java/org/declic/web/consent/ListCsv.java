package org.declic.web.consent;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.declic.consent.list.ListEntry;
import org.declic.consent.list.ListUpload;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.shared.Page;
import org.declic.shared.SpreadsheetCell;

/** Entries of a list, and lines that were left out, as a CSV that a spreadsheet may open and that can be uploaded again. */
final class ListCsv {

    private static final String[] ENTRY = {"TYPE", "VALUE", "COMMENT", "CAUSE", "BY", "SINCE"};
    private static final String[] FAILURE = {"TYPE", "VALUE", "COMMENT", "REASON"};

    private ListCsv() {}

    /**
     * Writes entries as they are read, a page at a time.
     *
     * @param pages the page after that key
     */
    static void write(Function<Optional<String>, Page<ListEntry>> pages, Appendable file) throws IOException {
        CSVPrinter csv = printer(file, ENTRY);
        Optional<String> after = Optional.empty();
        do {
            Page<ListEntry> page = pages.apply(after);
            for (ListEntry entry : page.items()) {
                csv.printRecord(
                        entry.entity().kind(),
                        SpreadsheetCell.of(entry.entity().value()),
                        SpreadsheetCell.of(entry.comment()),
                        entry.cause(),
                        SpreadsheetCell.of(entry.user()),
                        entry.createdAt());
            }
            after = page.nextKey();
        } while (after.isPresent());
        csv.flush();
    }

    static void write(ListUpload upload, Appendable file) throws IOException {
        CSVPrinter csv = printer(file, FAILURE);
        for (FailedRecord line : upload.failures()) {
            csv.printRecord(
                    SpreadsheetCell.of(line.type()),
                    SpreadsheetCell.of(line.value()),
                    SpreadsheetCell.of(line.comment()),
                    SpreadsheetCell.of(line.reason()));
        }
        csv.flush();
    }

    private static CSVPrinter printer(Appendable file, String... columns) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader(columns).get().print(file);
    }
}
