package org.declic.audience.file;

import java.io.Serializable;
import java.util.List;

/**
 * The cells of a line of a CSV, as they stand there.
 *
 * @param number of the line in its file, from 1
 */
public record CsvRow(long number, List<String> cells) implements Serializable {}
