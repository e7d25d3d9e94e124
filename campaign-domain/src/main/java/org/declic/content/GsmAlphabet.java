package org.declic.content;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1). */
public final class GsmAlphabet {

    private static final char ESCAPE = '\u001b';

    /** Its position is the code. */
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ" + ESCAPE + "ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each after an escape. */
    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€',
            0x65);

    private static final Map<Character, Integer> CODES = codes();

    /** What word processors put where a keyboard has something plainer. */
    private static final Map<Integer, String> PLAINER = plainer();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private GsmAlphabet() {}

    private static Map<Character, Integer> codes() {
        Map<Character, Integer> codes = new HashMap<>();
        for (int code = 0; code < BASIC.length(); code++) {
            codes.put(BASIC.charAt(code), code);
        }
        codes.remove(ESCAPE);
        return codes;
    }

    private static Map<Integer, String> plainer() {
        Map<Integer, String> plainer = new HashMap<>();
        "‘’‚‛′`´".codePoints().forEach(quote -> plainer.put(quote, "'"));
        "“”„‟″«»".codePoints().forEach(quote -> plainer.put(quote, "\""));
        "‐‑‒–—―−".codePoints().forEach(dash -> plainer.put(dash, "-"));
        "\u00a0\u202f\u2007\u2009\t".codePoints().forEach(space -> plainer.put(space, " "));
        "\u200b\u200d\ufeff\u00ad".codePoints().forEach(invisible -> plainer.put(invisible, ""));
        plainer.put((int) '…', "...");
        plainer.put((int) '•', "-");
        plainer.put((int) 'œ', "oe");
        plainer.put((int) 'Œ', "OE");
        return plainer;
    }

    /** How many septets a character takes: 1, or 2 in the extension table; 0 if the alphabet lacks it. */
    static int septets(int codePoint) {
        if (!Character.isBmpCodePoint(codePoint)) {
            return 0;
        }
        char c = (char) codePoint;
        if (CODES.containsKey(c)) {
            return 1;
        }
        return EXTENSION.containsKey(c) ? 2 : 0;
    }

    /**
     * A text in this alphabet, one septet in each byte.
     *
     * @throws IllegalArgumentException if the alphabet lacks one of its characters
     */
    public static byte[] encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Integer basic = CODES.get(c);
            Integer extended = EXTENSION.get(c);
            if (basic != null) {
                septets.write(basic);
            } else if (extended != null) {
                septets.write(ESCAPE);
                septets.write(extended);
            } else {
                throw new IllegalArgumentException("Not in the GSM alphabet: U+" + Integer.toHexString(c));
            }
        }
        return septets.toByteArray();
    }

    /** What {@link #encode} made of a text; empty if {@code septets} are none, or stand for no character. */
    public static Optional<String> decode(byte[] septets) {
        StringBuilder text = new StringBuilder(septets.length);
        for (int i = 0; i < septets.length; i++) {
            boolean extended = septets[i] == ESCAPE && i + 1 < septets.length;
            int code = extended ? septets[++i] : septets[i];
            Optional<Character> character = extended ? extension(code) : basic(code);
            if (character.isEmpty()) {
                return Optional.empty();
            }
            text.append(character.get());
        }
        return Optional.of(text.toString());
    }

    private static Optional<Character> basic(int code) {
        return code < 0 || code == ESCAPE ? Optional.empty() : Optional.of(BASIC.charAt(code));
    }

    private static Optional<Character> extension(int code) {
        return EXTENSION.entrySet().stream()
                .filter(each -> each.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What may stand for a character that the alphabet lacks, such as {@code c} for {@code ç}; empty if nothing may. */
    static Optional<String> substitute(int codePoint) {
        String plainer = PLAINER.get(codePoint);
        if (plainer == null) {
            String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
            plainer = MARKS.matcher(decomposed).replaceAll("");
        }
        boolean known = plainer.codePoints().allMatch(each -> septets(each) > 0);
        return known ? Optional.of(plainer) : Optional.empty();
    }
}
