package org.declic.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as SMS carries it: in the GSM alphabet if that has all its characters, else in UCS-2. A text that is too long for one
 * segment is sent in several, each with a header that tells their order (3GPP TS 23.040, 9.2.3.24.1).
 */
public record SmsText(String text) {

    private static final int HEADER_SEPTETS = 7;
    private static final int HEADER_UNITS = 3;

    /** How the characters are written, and how many of them a segment takes. */
    public enum Encoding {
        GSM_7(160, HEADER_SEPTETS),
        UCS_2(70, HEADER_UNITS);

        private final int single;
        private final int header;

        Encoding(int single, int header) {
            this.single = single;
            this.header = header;
        }

        private int units(int codePoint) {
            return this == GSM_7 ? GsmAlphabet.septets(codePoint) : Character.charCount(codePoint);
        }

        /** What a segment takes: septets or UTF-16 units; less where there are several. */
        public int room(boolean several) {
            return several ? single - header : single;
        }
    }

    /** The smaller one that has all characters. */
    public Encoding encoding() {
        return text.codePoints().allMatch(each -> GsmAlphabet.septets(each) > 0) ? Encoding.GSM_7 : Encoding.UCS_2;
    }

    /** Its length in septets or UTF-16 units. */
    public int units() {
        Encoding encoding = encoding();
        return text.codePoints().map(encoding::units).sum();
    }

    /** In how many segments it is sent; an empty text in none. */
    public int segments() {
        return parts().size();
    }

    /** What each segment carries. No character is cut in two. */
    public List<String> parts() {
        Encoding encoding = encoding();
        int room = encoding.room(units() > encoding.room(false));
        List<String> parts = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int more = encoding.units(codePoint);
            if (used + more > room) {
                parts.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += more;
            at += Character.charCount(codePoint);
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** The characters that the GSM alphabet lacks, each once, in order of appearance: for them the text takes UCS-2. */
    public List<String> forcingUnicode() {
        return text.codePoints()
                .filter(each -> GsmAlphabet.septets(each) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The same with plainer characters for those that the GSM alphabet lacks, as far as there are any. */
    public SmsText plainer() {
        StringBuilder plainer = new StringBuilder(text.length());
        text.codePoints()
                .forEach(each -> plainer.append(
                        GsmAlphabet.septets(each) > 0
                                ? Character.toString(each)
                                : GsmAlphabet.substitute(each).orElse(Character.toString(each))));
        return new SmsText(plainer.toString());
    }
}
