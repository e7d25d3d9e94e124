package org.declic.tracking;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web addresses in a plain text, such as an SMS. What follows one as the sentence's own punctuation is no part of it. */
public final class TextLinks {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?'()\\[\\]]", Pattern.CASE_INSENSITIVE);

    private TextLinks() {}

    /** They, in their order. */
    static List<String> of(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text with other addresses in place of its own. */
    public static String replaced(String text, Function<Link, String> other) {
        Matcher matcher = LINK.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        for (int place = 0; matcher.find(); place++) {
            String url = other.apply(new Link(matcher.group(), place));
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(url));
        }
        return matcher.appendTail(replaced).toString();
    }

    /**
     * One of them.
     *
     * @param place which, from 0
     */
    public record Link(String url, int place) {}
}
