package org.declic.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source says itself, around its references, directives and comments. */
public final class SurroundingText {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /** The beginning of a reference, a directive up to its bracket if it has one, or a whole comment. */
    private static final Pattern BEGINNING = Pattern.compile(
            "##[^\\n]*|(?s:#\\*.*?\\*#)|\\$[\\\\!]*(?=[{A-Za-z])|#\\{?@?[A-Za-z]\\w*}?(?:\\s*(?=\\())?");

    private SurroundingText() {}

    /** The source with its texts changed, and all else as it was. */
    public static String change(String source, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder(source.length());
        Matcher beginning = BEGINNING.matcher(source);
        int from = 0;
        while (beginning.find(from)) {
            changed.append(change.apply(source.substring(from, beginning.start())));
            int end = isComment(beginning.group()) ? beginning.end() : end(source, beginning);
            changed.append(source, beginning.start(), end);
            from = end;
        }
        return changed.append(change.apply(source.substring(from))).toString();
    }

    private static boolean isComment(String beginning) {
        return beginning.startsWith("##") || beginning.startsWith("#*");
    }

    /** Where a reference or directive ends: a reference may go on behind a bracket, a directive has one. */
    private static int end(String source, Matcher beginning) {
        boolean reference = source.charAt(beginning.start()) == '$';
        int at = beginning.end();
        int depth = 0;
        while (at < source.length() && (depth > 0 || goesOn(source.charAt(at), reference, at == beginning.end()))) {
            char c = source.charAt(at);
            if (depth > 0 && (c == '"' || c == '\'')) {
                at = Math.max(at, source.indexOf(c, at + 1));
            } else if (OPENING.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0) {
                depth--;
            }
            at++;
        }
        return at;
    }

    private static boolean goesOn(char c, boolean reference, boolean begins) {
        boolean opens = OPENING.indexOf(c) >= 0;
        return reference ? opens || Character.isLetterOrDigit(c) || c == '_' || c == '.' : opens && begins;
    }
}
