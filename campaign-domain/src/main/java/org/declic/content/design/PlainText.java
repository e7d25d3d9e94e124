package org.declic.content.design;

import java.util.stream.Collectors;
import org.declic.content.design.Block.ItemColumn;

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
        return HtmlText.of(text.html());
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
        String text = HtmlText.of(footer.html());
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
        return HtmlText.of(html.html());
    }

    private static String labelled(String label, String address) {
        return label.isBlank() ? address.strip() : label.strip() + ": " + address.strip();
    }
}
