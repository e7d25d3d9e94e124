package org.declic.content.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Columns side by side.
 *
 * @param columns the blocks of each; as many as the layout has
 * @param background a colour such as {@code #ffffff}; empty for that of the mail's paper
 */
public record Row(Layout layout, List<List<Block>> columns, String background, boolean hiddenOnPhones) {

    /** What the layout has no column for stands in the last one. */
    public Row {
        layout = Objects.requireNonNullElse(layout, Layout.ONE);
        int count = layout.shares().size();
        List<List<Block>> fitting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fitting.add(new ArrayList<>());
        }
        columns = Objects.requireNonNullElse(columns, List.of());
        for (int i = 0; i < columns.size(); i++) {
            fitting.get(Math.min(i, count - 1)).addAll(columns.get(i));
        }
        columns = fitting.stream().map(List::copyOf).toList();
        background = Theme.colour(background, "");
    }

    /** A row of one column. */
    public static Row of(Block... blocks) {
        return new Row(Layout.ONE, List.of(List.of(blocks)), "", false);
    }

    /** A row of columns of the same width. */
    public static Row of(List<Block> left, List<Block> right) {
        return new Row(Layout.HALVES, List.of(left, right), "", false);
    }
}
