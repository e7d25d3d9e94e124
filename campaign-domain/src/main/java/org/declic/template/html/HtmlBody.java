package org.declic.template.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML of a mail as it is written, its attributes not yet filled in; tells what its readers would stumble over. */
public final class HtmlBody {

    private static final String REFERENCE = "$";

    private final Document document;
    private final List<String> addresses;

    private HtmlBody(Document document) {
        this.document = document;
        addresses = document.select("a[href], area[href]").stream()
                .map(link -> link.attr("href").strip())
                .toList();
    }

    /** Whatever it is, a browser makes something of it. */
    public static HtmlBody of(String html) {
        return new HtmlBody(Jsoup.parse(html));
    }

    /** How many images say nothing to those who do not see them; an empty alternative text is said on purpose. */
    public int imagesWithoutText() {
        return (int) document.select("img").stream()
                .filter(image -> !image.hasAttr("alt"))
                .count();
    }

    /** How many links lead nowhere. */
    public int emptyLinks() {
        return (int) addresses.stream()
                .filter(address -> address.isEmpty() || address.equals("#"))
                .count();
    }

    /** The first link whose address is none, as far as that is known before attributes are filled in. */
    public Optional<String> brokenLink() {
        return addresses.stream()
                .filter(address -> !address.contains(REFERENCE) && !isAddress(address))
                .findFirst();
    }

    /** Whether there is a script, or an attribute that runs one. */
    public boolean hasScript() {
        return !document.select("script").isEmpty()
                || document.getAllElements().stream().anyMatch(HtmlBody::runsScript);
    }

    private static boolean runsScript(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:"));
    }

    /** A mail has no page that an address could be relative to, only places in itself. */
    private static boolean isAddress(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return true;
        }
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb ? uri.getHost() != null : uri.getScheme() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
