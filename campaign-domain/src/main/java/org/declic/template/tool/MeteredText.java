package org.declic.template.tool;

/**
 * A text that makes the rendering pay for each look at one of its characters. A regular expression may look at the rest
 * of a text again from every place in it; only counting tells what it takes.
 */
final class MeteredText implements CharSequence {

    private static final int SMALL_CHANGE = 1_000;

    private final String text;
    private final int price;
    private final Arguments payer;
    private int unpaid;

    MeteredText(String text, int price, Arguments payer) {
        this.text = text;
        this.price = price;
        this.payer = payer;
    }

    @Override
    public char charAt(int index) {
        unpaid += price;
        if (unpaid > SMALL_CHANGE) {
            payer.spend(unpaid);
            unpaid = 0;
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
