package org.declic.shared;

/** Text from outside as a cell of a CSV file. */
public final class SpreadsheetCell {

    /** With these a cell would be a formula, which the spreadsheet of whoever opens it runs. */
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** {@code text}, which no spreadsheet takes for a formula. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
