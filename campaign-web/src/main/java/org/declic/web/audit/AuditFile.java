package org.declic.web.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.declic.audit.AuditEntry;
import org.declic.audit.FieldChange;
import org.declic.shared.Page;
import org.declic.shared.SpreadsheetCell;

/** Entries of the audit log as a CSV: one line for each field that was changed, one for an entry without any. */
final class AuditFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("at", "actor", "actorKind", "action", "kind", "id", "name", "field", "before", "after")
            .get();
    private static final FieldChange NO_CHANGE = new FieldChange("", null, null);

    private final CSVPrinter csv;

    private AuditFile(CSVPrinter csv) {
        this.csv = csv;
    }

    /**
     * Writes the file.
     *
     * @param pages the page behind a key
     */
    static void write(Function<Optional<String>, Page<AuditEntry>> pages, OutputStream body) throws IOException {
        AuditFile file =
                new AuditFile(FORMAT.print(new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8))));
        Page<AuditEntry> page = pages.apply(Optional.empty());
        file.write(page.items());
        while (page.nextKey().isPresent()) {
            page = pages.apply(page.nextKey());
            file.write(page.items());
        }
        file.csv.flush();
    }

    private void write(List<AuditEntry> entries) throws IOException {
        for (AuditEntry entry : entries) {
            for (FieldChange change : entry.changes().isEmpty() ? List.of(NO_CHANGE) : entry.changes()) {
                write(entry, change);
            }
        }
    }

    private void write(AuditEntry entry, FieldChange change) throws IOException {
        Instant at = entry.at();
        csv.printRecord(
                at,
                SpreadsheetCell.of(entry.by().name()),
                entry.by().kind(),
                entry.action(),
                entry.thing().kind(),
                SpreadsheetCell.of(entry.thing().id()),
                SpreadsheetCell.of(entry.thing().name()),
                SpreadsheetCell.of(change.field()),
                SpreadsheetCell.of(Objects.requireNonNullElse(change.before(), "")),
                SpreadsheetCell.of(Objects.requireNonNullElse(change.after(), "")));
    }
}
