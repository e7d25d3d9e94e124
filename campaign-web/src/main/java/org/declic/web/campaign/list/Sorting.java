package org.declic.web.campaign.list;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.declic.campaign.CampaignList.Column;
import org.declic.campaign.CampaignList.Order;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list as it stands in its address: a column, after a minus sign where the order descends.
 *
 * @param column such as {@code name}
 */
public record Sorting(String column, boolean descending) implements Serializable {

    private static final String DESCENDING = "-";

    /** What {@link #text} wrote; the usual order where it names no column. */
    static Sorting of(@Nullable String text) {
        String given = text == null ? "" : text;
        boolean descending = given.startsWith(DESCENDING);
        String column = descending ? given.substring(1) : given;
        return Arrays.stream(Column.values()).map(Sorting::word).anyMatch(column::equals)
                ? new Sorting(column, descending)
                : new Sorting(word(Order.LATEST.column()), Order.LATEST.descending());
    }

    /** As it stands in an address. */
    public String text() {
        return (descending ? DESCENDING : "") + column;
    }

    Order order() {
        return new Order(Column.valueOf(column.toUpperCase(Locale.ROOT)), descending);
    }

    /** What choosing the head of {@code other} leads to: the other direction of its own column; dates begin with the latest. */
    public String chosen(String other) {
        boolean turned = other.equals(column) ? !descending : other.equals(word(Column.MODIFIED));
        return new Sorting(other, turned).text();
    }

    /** The value of {@code aria-sort} at the head of {@code other}. */
    public String aria(String other) {
        if (!other.equals(column)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private static String word(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
