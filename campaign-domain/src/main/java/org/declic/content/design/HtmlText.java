package org.declic.content.design;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What an HTML body says in plain text, with addresses of links behind their labels and what pictures show in brackets. The
 * expressions and directives of its template stay what they are; its comments go, or they would hide what comes behind them.
 */
public final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "template");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

    /** In group 1 a comment, the rest of the template if it has no end; in group 2 the name of a directive with arguments. */
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?s)(##[^\\n]*|#\\*(?:.*?\\*#|.*))|#\\{?(?:(foreach|if|elseif|set)|else|end)\\b\\}?");

    /** A comment stays where it is, even where HTML allows no text, such as between the rows of a table. */
    private static final String PLACE = "directive:";

    /** The directives by the comments in their places. */
    private final Map<String, String> directives = new HashMap<>();

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** The text; empty if nothing is to be read. */
    public static String of(String html) {
        HtmlText made = new HtmlText();
        Jsoup.parse(made.withPlaces(html)).filter(made.new Reader());
        return made.text
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip()
                .replaceAll("\n{3,}", "\n\n");
    }

    private String withPlaces(String html) {
        StringBuilder result = new StringBuilder();
        Matcher directive = DIRECTIVE.matcher(html);
        boolean inTag = false;
        int from = 0;
        while (directive.find(from)) {
            String before = html.substring(from, directive.start());
            int opened = before.lastIndexOf('<');
            int closed = before.lastIndexOf('>');
            inTag = opened > closed || (inTag && closed < 0);
            int end = directive.group(2) == null ? directive.end() : endOfArguments(html, directive.end());
            result.append(before);
            if (directive.group(1) == null) {
                String written = html.substring(directive.start(), end);
                result.append(inTag ? written : place(written));
            }
            from = end;
        }
        return result.append(html.substring(from)).toString();
    }

    private String place(String directive) {
        String comment = PLACE + directives.size();
        directives.put(comment, directive);
        return "<!--" + comment + "-->";
    }

    /** Behind the bracket that closes the first one; brackets in quotes do not count. */
    private static int endOfArguments(String html, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth <= 0) {
                return i + 1;
            }
        }
        return html.length();
    }

    /** Not a recursion, for nothing bounds how deep HTML is nested. */
    private final class Reader implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Comment comment) {
                text.append(directives.getOrDefault(comment.getData(), ""));
            } else if (node instanceof Element element) {
                if (!isSeen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                writeBefore(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                writeAfter(element);
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.normalName())
                && !HIDDEN.matcher(element.attr("style")).find();
    }

    private void writeBefore(String name) {
        switch (name) {
            case "li" -> text.append("- ");
            case "h1", "h2", "h3", "h4", "table", "ul", "ol" -> text.append("\n\n");
            default -> {}
        }
    }

    private void writeAfter(Element element) {
        switch (element.normalName()) {
            case "br", "li", "tr" -> text.append('\n');
            case "td", "th" -> text.append(' ');
            case "p", "div", "h1", "h2", "h3", "h4", "ul", "ol", "table" -> text.append("\n\n");
            case "img" -> writeInBrackets("[", element.attr("alt"), "]");
            case "a" -> writeInBrackets(" (", element.attr("href"), ")");
            default -> {}
        }
    }

    private void writeInBrackets(String before, String words, String after) {
        if (!words.isBlank()) {
            text.append(before).append(words.strip()).append(after);
        }
    }
}
