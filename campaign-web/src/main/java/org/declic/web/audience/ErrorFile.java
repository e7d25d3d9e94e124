package org.declic.web.audience;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.declic.audience.imports.FailedLine;
import org.declic.shared.SpreadsheetCell;

/** Lines that could not be imported, as a CSV that a spreadsheet may open. */
public final class ErrorFile {

    /** How many lines to ask for. */
    public static final int AT_ONCE = 500;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader("line", "reason", "text").get();

    private ErrorFile() {}

    /**
     * Writes the file.
     *
     * @param next some lines behind the one with that number; none at the end
     */
    public static void write(LongFunction<List<FailedLine>> next, OutputStream body) throws IOException {
        CSVPrinter csv = FORMAT.print(new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8)));
        List<FailedLine> some = next.apply(0);
        while (!some.isEmpty()) {
            for (FailedLine line : some) {
                csv.printRecord(line.number(), SpreadsheetCell.of(line.reason()), SpreadsheetCell.of(line.line()));
            }
            some = next.apply(some.get(some.size() - 1).number());
        }
        csv.flush();
    }
}
