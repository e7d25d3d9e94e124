package org.declic.delivery.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Writes text into header fields: as it is, or as encoded words (RFC 2047) where it must be.
 *
 * <p>Not {@code MimeUtility}: that searches the class path for its encoder again at every word.
 */
final class HeaderText {

    private static final int LINE = 76;
    /** 39 bytes become 64 characters with {@code =?UTF-8?B?} and {@code ?=}: that fits after any field name of ours. */
    private static final int WORD_BYTES = 39;

    private static final Pattern UNFOLDABLE = Pattern.compile("\\S{" + LINE + "}");

    private HeaderText() {}

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Text as in a subject. */
    static String unstructured(String text) {
        return isPlain(text) ? text : encoded(text);
    }

    /** A display name: a quoted string or encoded words. */
    static String phrase(String name) {
        return isPlain(name) ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encoded(name);
    }

    /** The field with its value broken at spaces into lines of some 76 characters, where there are spaces. */
    static String folded(String field, String value) {
        StringBuilder lines = new StringBuilder(field).append(": ");
        int used = lines.length();
        int start = 0;
        while (start < value.length()) {
            int space = value.indexOf(' ', start + 1);
            int end = space < 0 ? value.length() : space;
            if (start > 0 && used + end - start > LINE) {
                lines.append("\r\n");
                used = 0;
            }
            lines.append(value, start, end);
            used += end - start;
            start = end;
        }
        return lines.append("\r\n").toString();
    }

    /** Spaces at an end or in a row would suffer from folding; a word too long for a line cannot be folded. */
    private static boolean isPlain(String text) {
        return isAscii(text)
                && !text.contains("=?")
                && !text.contains("  ")
                && text.equals(text.strip())
                && !UNFOLDABLE.matcher(text).find();
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            byte[] bytes = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            words.append(start == 0 ? "" : " ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append("?=");
            start = end;
        }
        return words.toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        int bytes = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            bytes += utf8Length(codePoint);
            if (bytes > WORD_BYTES) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
