package org.declic.content.design;

import java.util.List;

/** How the columns of a row share its width. On phones they stand one below the other. */
public enum Layout {
    ONE,
    HALVES,
    NARROW_WIDE,
    WIDE_NARROW,
    THIRDS;

    /** The share of each column, in per cent. */
    public List<Integer> shares() {
        return switch (this) {
            case ONE -> List.of(100);
            case HALVES -> List.of(50, 50);
            case NARROW_WIDE -> List.of(33, 67);
            case WIDE_NARROW -> List.of(67, 33);
            case THIRDS -> List.of(33, 34, 33);
        };
    }
}
