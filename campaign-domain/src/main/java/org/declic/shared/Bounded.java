package org.declic.shared;

/** Text from outside, made fit to be repeated in an answer. */
public final class Bounded {

    private Bounded() {}

    /** At most {@code longest} characters, each printable. */
    public static String text(String text, int longest) {
        String head = text.length() <= longest ? text : text.substring(0, longest) + "…";
        StringBuilder printable = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            printable.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return printable.toString();
    }
}
