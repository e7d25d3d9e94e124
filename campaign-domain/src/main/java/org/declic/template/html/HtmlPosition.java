package org.declic.template.html;

import java.util.Locale;
import java.util.Set;

/**
 * Where in an HTML document the end of an output is.
 *
 * <p>Follows the tokenizer of the HTML standard as far as it takes to know this. Outlook's conditional comments count as
 * what Outlook sees in them. No escaper ever lets a {@code <} or {@code >} through, so that also in a comment, or where a
 * mail program reads a document in its own way, a value does not end what it stands in.
 */
final class HtmlPosition {

    private static final Set<String> RAW_TEXT =
            Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_END_TAG = 256;
    private static final int LONGEST_LOOK_BACK = 4096;

    private enum State {
        TEXT,
        RAW_TEXT,
        TAG_OPEN,
        END_TAG_OPEN,
        TAG_NAME,
        BEFORE_ATTRIBUTE,
        ATTRIBUTE_NAME,
        AFTER_ATTRIBUTE_NAME,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED,
        DECLARATION,
        COMMENT
    }

    private final StringBuilder output;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private State state = State.TEXT;
    private boolean endTag;
    private boolean conditional;
    private int at;
    private int start;
    private int body = -1;

    /** A position at the end of {@code output}, which the caller writes. */
    HtmlPosition(StringBuilder output) {
        this.output = output;
    }

    /** Where the content of the body begins, or the document if it has no body tag. */
    int startOfBody() {
        return Math.max(0, body);
    }

    /** Moves on to the end of the output. */
    void advance() {
        while (at < output.length()) {
            switch (state) {
                case TEXT -> text();
                case RAW_TEXT -> rawText();
                case DOUBLE_QUOTED -> quoted("\"");
                case SINGLE_QUOTED -> quoted("'");
                case COMMENT -> comment();
                default -> {
                    step(output.charAt(at));
                    at++;
                }
            }
        }
    }

    /** {@code value}, made harmless here. */
    String escape(String value) {
        return switch (state) {
            case TEXT -> Escapers.html(value);
            case RAW_TEXT -> Escapers.content(tag.toString(), since(start), value);
            case DOUBLE_QUOTED, SINGLE_QUOTED, UNQUOTED, BEFORE_VALUE -> escapeInAttribute(value);
            case COMMENT, DECLARATION -> Escapers.comment(value);
            case TAG_OPEN -> Escapers.afterOpeningBracket(value);
            case TAG_NAME -> Escapers.digits(value);
            case BEFORE_ATTRIBUTE, AFTER_ATTRIBUTE_NAME -> Escapers.booleanAttribute(value);
            case END_TAG_OPEN, ATTRIBUTE_NAME -> "";
        };
    }

    /** Whether this is within a URL, after its beginning. */
    boolean isInUrl() {
        boolean inValue = state == State.DOUBLE_QUOTED || state == State.SINGLE_QUOTED || state == State.UNQUOTED;
        return inValue
                && AttributeKind.of(tag.toString(), attribute.toString()) == AttributeKind.URL
                && !since(start).isBlank();
    }

    private String escapeInAttribute(String value) {
        String before = state == State.BEFORE_VALUE ? "" : since(start);
        String escaped = AttributeKind.of(tag.toString(), attribute.toString()).escape(before, value);
        return state == State.DOUBLE_QUOTED || state == State.SINGLE_QUOTED
                ? Escapers.html(escaped)
                : Escapers.unquoted(escaped);
    }

    /** What was written since {@code begin}; of much, the last, with a question mark for the rest. */
    private String since(int begin) {
        int length = output.length() - begin;
        return length <= LONGEST_LOOK_BACK
                ? output.substring(begin)
                : "?" + output.substring(output.length() - LONGEST_LOOK_BACK);
    }

    private void text() {
        int tagStart = output.indexOf("<", at);
        if (tagStart < 0) {
            at = output.length();
        } else {
            state = State.TAG_OPEN;
            start = tagStart;
            at = tagStart + 1;
        }
    }

    private void quoted(String quote) {
        int end = output.indexOf(quote, at);
        at = end < 0 ? output.length() : end + 1;
        state = end < 0 ? state : State.BEFORE_ATTRIBUTE;
    }

    private void rawText() {
        int end = output.indexOf(">", at);
        at = end < 0 ? output.length() : end + 1;
        if (end >= 0 && isEndOfRawText(end)) {
            state = State.TEXT;
        }
    }

    private boolean isEndOfRawText(int end) {
        int from = Math.max(start, end - LONGEST_END_TAG);
        String last = output.substring(from, end).toLowerCase(Locale.ROOT);
        int open = last.lastIndexOf("</" + tag);
        if (open < 0) {
            return false;
        }
        String rest = last.substring(open + 2 + tag.length());
        return (rest.isEmpty() || rest.charAt(0) == '/' || Character.isWhitespace(rest.charAt(0)))
                && !isHiddenScript(from + open);
    }

    /** Within {@code <!--} an opening script tag hides the closing one. */
    private boolean isHiddenScript(int end) {
        if (!tag.toString().equals("script")) {
            return false;
        }
        int comment = output.lastIndexOf("<!--", end);
        if (comment < start || output.substring(comment, end).contains("-->")) {
            return false;
        }
        String hidden = output.substring(comment, end).toLowerCase(Locale.ROOT);
        return hidden.lastIndexOf("<script") > hidden.lastIndexOf("</script");
    }

    private void comment() {
        int end = output.indexOf(">", at);
        at = end < 0 ? output.length() : end + 1;
        if (end >= 0 && endsComment(end)) {
            state = State.TEXT;
        }
    }

    private boolean endsComment(int end) {
        int content = start + "<!--".length();
        boolean abrupt = end == content || (end == content + 1 && output.charAt(content) == '-');
        if (abrupt || endsWith("--", end) || endsWith("--!", end)) {
            conditional = false;
            return true;
        }
        String beginning = output.substring(content, Math.min(end, content + 8));
        boolean condition = endsWith("]", end)
                && beginning.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("[if");
        conditional |= condition;
        return condition;
    }

    private boolean endsWith(String suffix, int end) {
        int from = end - suffix.length();
        return from >= start + "<!--".length() && output.substring(from, end).equals(suffix);
    }

    private void step(char c) {
        switch (state) {
            case TAG_OPEN -> tagOpen(c);
            case END_TAG_OPEN -> endTagOpen(c);
            case TAG_NAME -> tagName(c);
            case BEFORE_ATTRIBUTE -> beforeAttribute(c);
            case ATTRIBUTE_NAME -> attributeName(c);
            case AFTER_ATTRIBUTE_NAME -> afterAttributeName(c);
            case BEFORE_VALUE -> beforeValue(c);
            case UNQUOTED -> unquoted(c);
            default -> declaration(c);
        }
    }

    private void tagOpen(char c) {
        endTag = false;
        if (c == '/') {
            state = State.END_TAG_OPEN;
        } else if (c == '!' || c == '?') {
            state = State.DECLARATION;
        } else if (isLetter(c)) {
            beginTagName(c);
        } else {
            reconsiderAsText();
        }
    }

    private void endTagOpen(char c) {
        endTag = true;
        if (isLetter(c)) {
            beginTagName(c);
        } else {
            state = c == '>' ? State.TEXT : State.DECLARATION;
        }
    }

    private void reconsiderAsText() {
        state = State.TEXT;
        at--;
    }

    private void beginTagName(char c) {
        tag.setLength(0);
        append(tag, c);
        state = State.TAG_NAME;
    }

    private void tagName(char c) {
        if (isSpace(c) || c == '/') {
            state = State.BEFORE_ATTRIBUTE;
        } else if (c == '>') {
            endOfTag();
        } else {
            append(tag, c);
        }
    }

    private void beforeAttribute(char c) {
        if (c == '>') {
            endOfTag();
        } else if (!isSpace(c) && c != '/') {
            attribute.setLength(0);
            append(attribute, c);
            state = State.ATTRIBUTE_NAME;
        }
    }

    private void attributeName(char c) {
        if (c == '=') {
            state = State.BEFORE_VALUE;
        } else if (isSpace(c)) {
            state = State.AFTER_ATTRIBUTE_NAME;
        } else if (c == '/' || c == '>') {
            beforeAttribute(c);
            state = c == '/' ? State.BEFORE_ATTRIBUTE : state;
        } else {
            append(attribute, c);
        }
    }

    private void afterAttributeName(char c) {
        if (c == '=') {
            state = State.BEFORE_VALUE;
        } else if (!isSpace(c)) {
            state = State.BEFORE_ATTRIBUTE;
            beforeAttribute(c);
        }
    }

    private void beforeValue(char c) {
        start = at;
        if (c == '"' || c == '\'') {
            start = at + 1;
            state = c == '"' ? State.DOUBLE_QUOTED : State.SINGLE_QUOTED;
        } else if (c == '>') {
            endOfTag();
        } else if (!isSpace(c)) {
            state = State.UNQUOTED;
        }
    }

    private void unquoted(char c) {
        if (isSpace(c)) {
            state = State.BEFORE_ATTRIBUTE;
        } else if (c == '>') {
            endOfTag();
        }
    }

    private void declaration(char c) {
        if (c == '>') {
            state = State.TEXT;
            conditional &= output.indexOf("<![endif", start) != start;
        } else if (at - start == 3 && output.substring(start, at + 1).equals("<!--")) {
            state = State.COMMENT;
        }
    }

    private void endOfTag() {
        state = State.TEXT;
        if (endTag) {
            return;
        }
        if (RAW_TEXT.contains(tag.toString())) {
            state = State.RAW_TEXT;
            start = at + 1;
        } else if (body < 0 && !conditional && tag.toString().equals("body")) {
            body = at + 1;
        }
    }

    private static void append(StringBuilder name, char c) {
        if (name.length() < LONGEST_NAME) {
            name.append(Character.toLowerCase(c));
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
