package org.declic.content.design;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/** Text with bold, italic, underlined, links, lists and paragraphs, as a fragment of HTML. */
final class RichText {

    private static final Safelist KEPT = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li")
            .addAttributes("a", "href")
            .preserveRelativeLinks(true);
    private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

    private RichText() {}

    /** The same without anything else. Addresses of links stay as they are: they may be expressions. */
    static String clean(String html) {
        Document written = Jsoup.parseBodyFragment(html);
        written.outputSettings(AS_IT_IS);
        // Quill writes both kinds of list as <ol> and says at the element which it is.
        written.select("ol:has(> li[data-list=bullet])").tagName("ul");
        return Jsoup.clean(written.body().html(), "", KEPT, AS_IT_IS);
    }

    /** The same, its links in that colour, for mail programs that look at nothing but the element itself. */
    static String coloured(String html, String colour) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(AS_IT_IS);
        document.select("a").attr("style", "color:" + colour + ";text-decoration:underline;");
        document.select("p").attr("style", "margin:0 0 12px;");
        document.select("ul, ol").attr("style", "margin:0 0 12px;padding-left:24px;");
        return document.body().html();
    }
}
