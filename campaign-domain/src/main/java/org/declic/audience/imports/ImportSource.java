package org.declic.audience.imports;

import org.declic.audience.file.ColumnMapping;
import org.declic.audience.file.ImportFormat;

/**
 * What is to be imported.
 *
 * @param audienceId whose members the profiles become; empty for none
 * @param columns what the columns of a CSV mean
 */
public record ImportSource(String audienceId, ImportFormat format, ColumnMapping columns) {}
