package org.declic.shared;

/** Text in a cell of a CSV that a spreadsheet may open. */
public final class SpreadsheetCell {

    /** With these a cell would be a formula, which the spreadsheet of whoever opens it runs. */
    private static final String FORMULA = "=+-@\t\r";

    private static final char TEXT = '\'';

    private SpreadsheetCell() {}

    /** The text, marked as one if it would be a formula. */
    public static String of(String text) {
        return isFormula(text) ? TEXT + text : text;
    }

    /** What {@link #of} made a cell of. */
    public static String text(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == TEXT && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
