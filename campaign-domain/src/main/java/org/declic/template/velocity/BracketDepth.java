package org.declic.template.velocity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.template.Limits;
import org.declic.template.Position;
import org.jspecify.annotations.Nullable;

/**
 * Measures how deep brackets nest in the references and directives of a source, before the parser sees it.
 *
 * <p>Velocity's parser looks ahead at brackets, and does so anew at each level: fifteen unclosed ones keep it busy for
 * minutes. Brackets in the text around do not count.
 */
final class BracketDepth {

    /** The beginning of what may have brackets: a reference, or a directive up to its bracket. */
    private static final Pattern BEGINNING = Pattern.compile("\\$[\\\\!]*|#\\{?@?\\w+}?\\s*(?=\\()");

    private final String source;
    private int at;
    private int depth;

    private BracketDepth(String source) {
        this.source = source;
    }

    /** The position of the first bracket that is too deep. */
    static @Nullable Position tooDeep(String source) {
        BracketDepth scan = new BracketDepth(source);
        Matcher beginning = BEGINNING.matcher(source);
        while (scan.at < source.length() && beginning.find(scan.at)) {
            scan.at = beginning.end();
            if (!scan.skip(source.charAt(beginning.start()) == '$')) {
                return Position.in(source, scan.at);
            }
        }
        return null;
    }

    /** Goes on to the end of the reference or directive; stops and says no at a bracket that is too deep. */
    private boolean skip(boolean reference) {
        boolean opened = false;
        int comment = 0;
        depth = 0;
        for (; at < source.length(); at++) {
            char c = source.charAt(at);
            if (source.startsWith("##", at)) {
                comment = Math.max(comment, source.indexOf('\n', at));
            }
            if (depth == 0 && !isPart(c, reference, opened)) {
                return true;
            }
            if (at >= comment) {
                skipQuoted(c);
            }
            count(c);
            opened |= depth > 0;
            if (depth > Limits.BRACKETS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(char c, boolean reference, boolean opened) {
        return isOneOf("([{", c)
                ? reference || !opened
                : reference && (Character.isLetterOrDigit(c) || isOneOf("_.", c));
    }

    private void count(char c) {
        if (isOneOf("([{", c)) {
            depth++;
        } else if (isOneOf(")]}", c)) {
            depth--;
        }
    }

    private void skipQuoted(char quote) {
        if (isOneOf("\"'", quote)) {
            int end = source.indexOf(quote, at + 1);
            at = end < 0 ? at : end;
        }
    }

    private static boolean isOneOf(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }
}
