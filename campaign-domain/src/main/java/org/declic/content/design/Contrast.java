package org.declic.content.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How well one colour is read on another, from 1 (not at all) to 21 (black on white).
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
final class Contrast {

    /** What WCAG asks of text of usual size, level AA. */
    private static final double ENOUGH = 4.5;

    private static final int LARGEST_CHANNEL = 255;

    private final double ratio;

    private Contrast(double ratio) {
        this.ratio = ratio;
    }

    /** Of two colours such as {@code #1f2937}, in whichever order. */
    static Contrast of(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return new Contrast((Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05));
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour, at, at + 2, 16) / (double) LARGEST_CHANNEL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    boolean isEnough() {
        return ratio >= ENOUGH;
    }

    /** With one decimal, rounded down so that too little never looks like enough. */
    String text() {
        return new BigDecimal(ratio).setScale(1, RoundingMode.DOWN).toPlainString();
    }
}
