package org.declic.content.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An email as its author put it together: rows of columns of blocks.
 *
 * <p>It is what the composer shows. What is sent are the HTML and the text that it becomes.
 */
public record EmailDesign(Theme theme, List<Row> rows) {

    /** More than anybody reads; so many rows as well. */
    public static final int MOST_BLOCKS = 300;

    /** A sheet with nothing on it. */
    public static final EmailDesign EMPTY = new EmailDesign(Theme.USUAL, List.of());

    public EmailDesign {
        theme = Objects.requireNonNullElse(theme, Theme.USUAL);
        rows = List.copyOf(Objects.requireNonNullElse(rows, List.of()));
    }

    /** All its blocks, from the top. */
    public Stream<Block> blocks() {
        return rows.stream().flatMap(row -> row.columns().stream().flatMap(List::stream));
    }

    /** Whether it has more than {@link #MOST_BLOCKS}. */
    public boolean isTooLarge() {
        return rows.size() > MOST_BLOCKS || blocks().skip(MOST_BLOCKS).findAny().isPresent();
    }

    /** The whole document, a template: expressions stand in it as they were written. */
    public String html() {
        return Mjml.compose(this).html();
    }

    /** The same for those who read plain text, a template as well. */
    public String text() {
        return PlainText.of(this);
    }

    /** What its readers would stumble over: in a block, or because colours are hard to tell apart. */
    public List<DesignAlert> alerts() {
        List<DesignAlert> alerts = new ArrayList<>(BlockReview.of(this));
        alerts.addAll(ContrastReview.of(this));
        return alerts;
    }
}
