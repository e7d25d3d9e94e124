package org.declic.content.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.declic.content.design.Block.ItemColumn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a design says in plain text: a paragraph a block, addresses of links behind their labels. */
final class PlainText implements Block.Visitor<String> {

    private PlainText() {}

    static String of(EmailDesign design) {
        PlainText text = new PlainText();
        return design.blocks()
                .map(block -> block.accept(text))
                .filter(paragraph -> !paragraph.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public String heading(Block.Heading heading) {
        return heading.text();
    }

    @Override
    public String text(Block.Text text) {
        return ofHtml(text.html());
    }

    @Override
    public String image(Block.Image image) {
        return image.link().isBlank() ? "" : labelled(image.alt(), image.link());
    }

    @Override
    public String button(Block.Button button) {
        return labelled(button.label(), button.link());
    }

    @Override
    public String divider(Block.Divider divider) {
        return "";
    }

    @Override
    public String spacer(Block.Spacer spacer) {
        return "";
    }

    @Override
    public String links(Block.Links links) {
        return links.links().stream()
                .map(link -> labelled(link.label(), link.address()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String footer(Block.Footer footer) {
        String text = ofHtml(footer.html());
        return footer.optOut().isBlank() ? text : text + "\n\n" + labelled(footer.optOut(), "$links.unsubscribe");
    }

    @Override
    public String items(Block.Items items) {
        if (!items.isOfList()) {
            return "";
        }
        String cells = items.columns().stream().map(ItemColumn::expression).collect(Collectors.joining(" | "));
        return "#foreach($item in $" + items.list() + ")- " + cells + "\n#end";
    }

    @Override
    public String html(Block.Html html) {
        return ofHtml(html.html());
    }

    private static String labelled(String label, String address) {
        return label.isBlank() ? address.strip() : label.strip() + ": " + address.strip();
    }

    private static String ofHtml(String html) {
        StringBuilder text = new StringBuilder();
        write(Jsoup.parseBodyFragment(html).body(), text);
        List<String> lines = new ArrayList<>();
        text.toString().lines().map(String::strip).forEach(lines::add);
        return String.join("\n", lines).strip().replaceAll("\n{3,}", "\n\n");
    }

    private static void write(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.text());
            return;
        }
        for (Node child : node.childNodes()) {
            write(child, text);
        }
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br", "li", "tr" -> text.append('\n');
                case "p", "div", "h1", "h2", "h3", "ul", "ol", "table" -> text.append("\n\n");
                case "a" -> text.append(" (").append(element.attr("href")).append(')');
                default -> {}
            }
        }
    }
}
