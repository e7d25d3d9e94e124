package org.declic.content.design;

import java.util.Locale;

/**
 * A part of a design, for whoever has to go there.
 *
 * @param part what it is
 * @param number which of its kind, from 1 at the top; 0 for the look, which there is once
 * @param kind of a block: its type in JSON, in capitals; empty for what is no block
 */
public record DesignPlace(Part part, int number, String kind) {

    /** The look of the whole mail. */
    static final DesignPlace LOOK = new DesignPlace(Part.LOOK, 0, "");

    static DesignPlace row(int number) {
        return new DesignPlace(Part.ROW, number, "");
    }

    static DesignPlace block(int number, Block block) {
        return new DesignPlace(
                Part.BLOCK, number, block.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    /** As it stands in addresses: {@code block-3}, {@code row-2} or {@code look}. */
    public String address() {
        String word = part.name().toLowerCase(Locale.ROOT);
        return part == Part.LOOK ? word : word + "-" + number;
    }

    /** What there is in a design. */
    public enum Part {
        BLOCK,
        ROW,
        LOOK
    }
}
