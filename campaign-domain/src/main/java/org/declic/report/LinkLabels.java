package org.declic.report;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.declic.content.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What an author calls the links of an email: the attribute {@code data-label}, else the words of the link, else what its
 * image shows. A link whose end is made for each recipient is known by its beginning.
 */
final class LinkLabels {

    private static final int LONGEST = 100;
    private static final Pattern BEYOND_THE_HOST = Pattern.compile("[a-z][a-z0-9+.-]*:(?://[^/?#$]+(?:[/?#]|$)|[^/])");

    private final List<Label> labels;

    private LinkLabels(List<Label> labels) {
        this.labels = labels;
    }

    private record Label(String beginning, String text) {

        static Label of(Element link) {
            String href = link.attr("href").strip();
            int made = href.indexOf('$');
            return new Label(made < 0 ? href : href.substring(0, made), text(link));
        }

        private static String text(Element link) {
            String given = link.attr("data-label").strip();
            String words = given.isEmpty() ? link.text().strip() : given;
            String shown = words.isEmpty() ? link.select("img").attr("alt").strip() : words;
            return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + "…" : shown;
        }

        /** What only begins with the host is no link of its own. */
        boolean isKnown() {
            return !text.isEmpty() && BEYOND_THE_HOST.matcher(beginning).lookingAt();
        }
    }

    /** Those of a content; other channels than email have none. */
    static LinkLabels of(Content content) {
        String html = content.match(email -> email.html(), sms -> "", push -> "");
        return new LinkLabels(Jsoup.parse(html).select("a[href]").stream()
                .map(Label::of)
                .filter(Label::isKnown)
                .sorted(Comparator.comparing((Label label) -> label.beginning().length())
                        .reversed())
                .toList());
    }

    /** What that address is called; empty if nothing is known of it. */
    String of(String url) {
        return labels.stream()
                .filter(label -> url.startsWith(label.beginning()))
                .map(Label::text)
                .findFirst()
                .orElse("");
    }
}
