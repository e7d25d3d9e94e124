package org.declic.audience.imports;

import org.declic.audience.file.ImportLine;
import org.declic.audience.file.ImportReason;

/**
 * A line that could not be imported.
 *
 * @param number of the line in its file, from 1
 * @param line what stands there; the beginning, if it is long
 */
public record FailedLine(long number, ImportReason reason, String line) {

    static FailedLine of(ImportLine line) {
        return new FailedLine(line.number(), line.problem(), line.text());
    }
}
