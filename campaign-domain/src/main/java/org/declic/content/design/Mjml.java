package org.declic.content.design;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.declic.content.design.Block.ItemColumn;
import org.declic.content.design.Block.Link;
import org.owasp.encoder.Encode;

/** A design as MJML, and that as HTML. */
final class Mjml implements Block.Visitor<String> {

    private static final Pattern PLACE = Pattern.compile("DECLIC(\\d+)PLACE");
    private static final List<String> HEADING_SIZES = List.of("28px", "22px", "18px");
    private static final String PALE = "#4b5563";
    private static final String HIDDEN_ON_PHONES = "c-no-phone";
    private static final String STYLE =
            "@media only screen and (max-width:479px){." + HIDDEN_ON_PHONES + "{display:none !important;}}";
    private static final String CELL = "padding:8px 6px;border-bottom:1px solid #d1d5db;text-align:left;";

    private final Theme theme;
    private final StringBuilder mjml = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private String background = "";
    private int block;

    /** What goes into the HTML as that block's author wrote it. */
    private record Place(String html, int block) {}

    private Mjml(Theme theme) {
        this.theme = theme;
    }

    static ComposedHtml compose(EmailDesign design) {
        Mjml mjml = new Mjml(design.theme());
        mjml.write(design.rows());
        return mjml.filled(Mjml4j.render(mjml.mjml.toString()));
    }

    private ComposedHtml filled(String html) {
        StringBuilder filled = new StringBuilder();
        List<ComposedHtml.Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACE.matcher(html);
        while (matcher.find()) {
            Place place = places.get(Integer.parseInt(matcher.group(1)));
            matcher.appendReplacement(filled, "");
            pieces.add(new ComposedHtml.Piece(filled.length(), place.html(), place.block()));
            filled.append(place.html());
        }
        matcher.appendTail(filled);
        return new ComposedHtml(filled.toString(), pieces);
    }

    /** Keeps the place of something that goes into the HTML as it is. */
    private String place(String html) {
        places.add(new Place(html, block));
        return "DECLIC" + (places.size() - 1) + "PLACE";
    }

    private String attribute(String name, String value) {
        return " " + name + "=\"" + place(quoted(value)) + "\"";
    }

    /** What stands between double quotes; an expression in it keeps the single quotes of its default. */
    static String quoted(String text) {
        return text.strip().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private void write(List<Row> rows) {
        mjml.append("<mjml><mj-head><mj-attributes><mj-all font-family=\"")
                .append(theme.font())
                .append("\"/><mj-text font-size=\"16px\" line-height=\"1.5\" padding=\"8px 24px\" color=\"")
                .append(theme.text())
                .append("\"/><mj-table font-size=\"15px\" line-height=\"1.4\" padding=\"8px 24px\" color=\"")
                .append(theme.text())
                .append("\"/><mj-image padding=\"8px 24px\"/><mj-divider padding=\"8px 24px\" border-width=\"1px\"")
                .append(" border-color=\"#d1d5db\"/><mj-button padding=\"8px 24px\" inner-padding=\"12px 24px\"")
                .append(" border-radius=\"6px\" font-size=\"16px\" font-weight=\"600\" background-color=\"")
                .append(theme.accent())
                .append("\" color=\"")
                .append(theme.onAccent())
                .append("\"/></mj-attributes><mj-style>")
                .append(STYLE)
                .append("</mj-style></mj-head><mj-body width=\"")
                .append(theme.width())
                .append("px\" background-color=\"")
                .append(theme.background())
                .append("\">");
        rows.forEach(this::write);
        mjml.append("</mj-body></mjml>");
    }

    private void write(Row row) {
        background = row.background().isEmpty() ? theme.paper() : row.background();
        mjml.append("<mj-section padding=\"8px 0\" background-color=\"")
                .append(background)
                .append('"')
                .append(hidden(row.hiddenOnPhones()))
                .append('>');
        for (int i = 0; i < row.columns().size(); i++) {
            mjml.append("<mj-column width=\"")
                    .append(row.layout().shares().get(i))
                    .append("%\">");
            row.columns().get(i).forEach(this::write);
            mjml.append("</mj-column>");
        }
        mjml.append("</mj-section>");
    }

    private void write(Block next) {
        block++;
        mjml.append(next.accept(this));
    }

    @Override
    public String heading(Block.Heading heading) {
        String tag = "h" + heading.level();
        return element(
                "mj-text",
                heading,
                " font-size=\"" + HEADING_SIZES.get(heading.level() - 1)
                        + "\" font-weight=\"600\" line-height=\"1.25\"",
                place("<" + tag + " style=\"margin:0;font:inherit;\">" + Encode.forHtmlContent(heading.text()) + "</"
                        + tag + ">"));
    }

    @Override
    public String text(Block.Text text) {
        return element("mj-text", text, "", place(RichText.coloured(text.html(), theme.accent())));
    }

    @Override
    public String image(Block.Image image) {
        String link = image.link().isBlank() ? "" : attribute("href", image.link());
        String width = image.width() == 0 ? "" : " width=\"" + image.width() + "px\"";
        return element(
                "mj-image",
                image,
                attribute("src", image.source()) + attribute("alt", image.spoken()) + link + width,
                "");
    }

    @Override
    public String button(Block.Button button) {
        return element(
                "mj-button", button, attribute("href", button.link()), place(Encode.forHtmlContent(button.label())));
    }

    @Override
    public String divider(Block.Divider divider) {
        return element("mj-divider", divider, "", "");
    }

    @Override
    public String spacer(Block.Spacer spacer) {
        return element("mj-spacer", spacer, " height=\"" + spacer.height() + "px\"", "");
    }

    @Override
    public String links(Block.Links links) {
        return element("mj-text", links, " font-size=\"14px\"", place(sideBySide(links.links())));
    }

    @Override
    public String footer(Block.Footer footer) {
        String colour = Contrast.of(PALE, background).isEnough() ? PALE : theme.text();
        return element("mj-text", footer, " font-size=\"13px\" color=\"" + colour + "\"", place(inner(footer)));
    }

    @Override
    public String items(Block.Items items) {
        return element("mj-table", items, "", place(rows(items)));
    }

    @Override
    public String html(Block.Html html) {
        return element("mj-text", html, " padding=\"0\"", place(html.html()));
    }

    private static String element(String name, Block block, String attributes, String content) {
        String align = name.equals("mj-spacer")
                ? ""
                : " align=\"" + block.placing().align().name().toLowerCase(Locale.ROOT) + "\"";
        return "<" + name + attributes + align + hidden(block.placing().hiddenOnPhones()) + ">" + content + "</" + name
                + ">";
    }

    private static String hidden(boolean onPhones) {
        return onPhones ? " css-class=\"" + HIDDEN_ON_PHONES + "\"" : "";
    }

    private String sideBySide(List<Link> links) {
        return links.stream().map(link -> link(link.address(), link.label())).collect(Collectors.joining(" &#183; "));
    }

    private String link(String address, String label) {
        return "<a href=\"" + quoted(address) + "\" style=\"color:" + theme.accent() + ";\">"
                + Encode.forHtmlContent(label) + "</a>";
    }

    private String inner(Block.Footer footer) {
        String text = RichText.coloured(footer.html(), theme.accent());
        return footer.optOut().isBlank() ? text : text + link("$links.unsubscribe", footer.optOut());
    }

    /** Titles, and a row for each element of the list. */
    private static String rows(Block.Items items) {
        StringBuilder table = new StringBuilder("<tr>");
        for (ItemColumn column : items.columns()) {
            table.append("<th style=\"" + CELL + "\">")
                    .append(Encode.forHtmlContent(column.title()))
                    .append("</th>");
        }
        table.append("</tr>");
        if (items.isOfList()) {
            table.append("#foreach($item in $").append(items.list()).append(")<tr>");
            for (ItemColumn column : items.columns()) {
                table.append("<td style=\"" + CELL + "\">")
                        .append(column.expression())
                        .append("</td>");
            }
            table.append("</tr>#end");
        }
        return table.toString();
    }
}
