package org.declic.web.audience;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.declic.audience.file.ImportReason;
import org.declic.audience.imports.FailedLine;
import org.declic.shared.SpreadsheetCell;

/** Lines that could not be imported, as a CSV that a spreadsheet may open. */
public final class ErrorFile {

    /** As callers of the API get it. */
    public static final ErrorFile ENGLISH = new ErrorFile(List.of("line", "reason", "text"), ImportReason::text);

    /** How many lines to ask for. */
    public static final int AT_ONCE = 500;

    private final CSVFormat format;
    private final Function<ImportReason, String> words;

    /**
     * One in some language.
     *
     * @param columns the names of its three columns
     * @param words what it says of a reason
     */
    ErrorFile(List<String> columns, Function<ImportReason, String> words) {
        this.format = CSVFormat.DEFAULT
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get();
        this.words = words;
    }

    /**
     * Writes the file.
     *
     * @param next some lines behind the one with that number; none at the end
     */
    public void write(LongFunction<List<FailedLine>> next, OutputStream body) throws IOException {
        CSVPrinter csv = format.print(new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8)));
        List<FailedLine> some = next.apply(0);
        while (!some.isEmpty()) {
            for (FailedLine line : some) {
                csv.printRecord(
                        line.number(), SpreadsheetCell.of(words.apply(line.reason())), SpreadsheetCell.of(line.line()));
            }
            some = next.apply(some.get(some.size() - 1).number());
        }
        csv.flush();
    }
}
