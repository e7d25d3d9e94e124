package org.declic.web.campaign.version;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that two versions have differently.
 *
 * @param label what the pages call it
 * @param rows the lines that differ, each with a line around it
 */
public record FieldDifference(String label, List<Row> rows) {

    private static final DiffRowGenerator LINES = DiffRowGenerator.create()
            .reportLinesUnchanged(true) // the page escapes them
            .build();

    public FieldDifference {
        rows = List.copyOf(rows);
    }

    /**
     * A line of both versions, or a gap of lines that they share.
     *
     * @param kind {@code same}, {@code changed}, {@code added}, {@code removed}, {@code gap}
     */
    public record Row(String kind, String before, String after) {

        private static final Row GAP = new Row("gap", "", "");

        private static Row of(DiffRow row) {
            String kind = switch (row.getTag()) {
                case EQUAL -> "same";
                case CHANGE -> "changed";
                case INSERT -> "added";
                case DELETE -> "removed";
            };
            return new Row(kind, row.getOldLine(), row.getNewLine());
        }

        private boolean isSame() {
            return kind.equals("same");
        }
    }

    static FieldDifference of(String label, String before, String after) {
        List<Row> all = LINES
                .generateDiffRows(before.lines().toList(), after.lines().toList())
                .stream()
                .map(Row::of)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isShown(all, i)) {
                rows.add(all.get(i));
            } else if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(Row.GAP)) {
                rows.add(Row.GAP);
            }
        }
        return new FieldDifference(label, rows);
    }

    private static boolean isShown(List<Row> all, int index) {
        for (int i = Math.max(0, index - 1); i <= Math.min(all.size() - 1, index + 1); i++) {
            if (!all.get(i).isSame()) {
                return true;
            }
        }
        return false;
    }
}
