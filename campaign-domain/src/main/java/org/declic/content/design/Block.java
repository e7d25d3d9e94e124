package org.declic.content.design;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A piece of an email. Texts may hold expressions of the template language, such as {@code ${context.order|'your order'}}.
 *
 * <p>In JSON its {@code type} is the name of its kind in lower case, such as {@code {"type": "heading", "text": "Hello", …}}. What
 * is missing is empty, and stands where blocks of that kind usually do.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Button.class, name = "button"),
    @JsonSubTypes.Type(value = Block.Divider.class, name = "divider"),
    @JsonSubTypes.Type(value = Block.Spacer.class, name = "spacer"),
    @JsonSubTypes.Type(value = Block.Links.class, name = "links"),
    @JsonSubTypes.Type(value = Block.Footer.class, name = "footer"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Html.class, name = "html")
})
public sealed interface Block {

    /** How it stands in its column. */
    Placing placing();

    /** What {@code visitor} makes of it. */
    <T> T accept(Visitor<T> visitor);

    /** Makes something of a block of any kind; another kind becomes another method here, so that nobody forgets it. */
    interface Visitor<T> {

        T heading(Heading heading);

        T text(Text text);

        T image(Image image);

        T button(Button button);

        T divider(Divider divider);

        T spacer(Spacer spacer);

        T links(Links links);

        T footer(Footer footer);

        T items(Items items);

        T html(Html html);
    }

    /**
     * Where a block stands.
     *
     * @param hiddenOnPhones whether narrow screens leave it out; mail programs that know no media queries show it all the same
     */
    record Placing(Align align, boolean hiddenOnPhones) {

        public static final Placing LEFT = new Placing(Align.LEFT, false);
        public static final Placing CENTRE = new Placing(Align.CENTER, false);

        public Placing {
            align = Objects.requireNonNullElse(align, Align.LEFT);
        }
    }

    /** To which side. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** One line of plain text; level 1 to 3. */
    record Heading(String text, int level, Placing placing) implements Block {

        public Heading {
            level = Math.max(1, Math.min(level, 3));
            text = Objects.requireNonNullElse(text, "");
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.heading(this);
        }
    }

    /** Paragraphs, as HTML with bold, italic, underlined, links and lists; everything else in it is dropped. */
    record Text(String html, Placing placing) implements Block {

        public Text {
            html = RichText.clean(Objects.requireNonNullElse(html, ""));
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * A picture.
     *
     * @param source its address
     * @param alt what it says to those who do not see it
     * @param link where a click leads; empty for nowhere
     * @param width in pixels; 0 for all there is
     * @param decorative whether it tells nothing, so that nobody misses it
     */
    record Image(String source, String alt, String link, int width, boolean decorative, Placing placing)
            implements Block {

        public Image {
            width = Math.max(0, Math.min(width, Theme.WIDEST));
            source = Objects.requireNonNullElse(source, "");
            alt = Objects.requireNonNullElse(alt, "");
            link = Objects.requireNonNullElse(link, "");
            placing = Objects.requireNonNullElse(placing, Placing.CENTRE);
        }

        /** What is read aloud, and shown where images are off: nothing of a decoration, unless it is a link. */
        String spoken() {
            return decorative && link.isBlank() ? "" : alt;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.image(this);
        }
    }

    /** A link that calls for action. */
    record Button(String label, String link, Placing placing) implements Block {

        public Button {
            label = Objects.requireNonNullElse(label, "");
            link = Objects.requireNonNullElse(link, "");
            placing = Objects.requireNonNullElse(placing, Placing.CENTRE);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.button(this);
        }
    }

    /** A line across the column. */
    record Divider(Placing placing) implements Block {

        public Divider {
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.divider(this);
        }
    }

    /** Room, in pixels. */
    record Spacer(int height, Placing placing) implements Block {

        private static final int TALLEST = 200;

        public Spacer {
            height = Math.max(1, Math.min(height, TALLEST));
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.spacer(this);
        }
    }

    /** Links side by side, such as to a company's accounts elsewhere. */
    record Links(List<Link> links, Placing placing) implements Block {

        public Links {
            links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
            placing = Objects.requireNonNullElse(placing, Placing.CENTRE);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.links(this);
        }
    }

    /** One of several links. */
    record Link(String label, String address) {

        public Link {
            label = Objects.requireNonNullElse(label, "");
            address = Objects.requireNonNullElse(address, "");
        }
    }

    /**
     * Who writes, and the way out.
     *
     * @param html as that of a {@link Text}
     * @param optOut what the link to unsubscribe is called; empty for no link
     */
    record Footer(String html, String optOut, Placing placing) implements Block {

        public Footer {
            html = RichText.clean(Objects.requireNonNullElse(html, ""));
            optOut = Objects.requireNonNullElse(optOut, "");
            placing = Objects.requireNonNullElse(placing, Placing.CENTRE);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.footer(this);
        }
    }

    /**
     * A table with a row for each element of a list of the call.
     *
     * @param list where the list stands, such as {@code context.items}
     * @param columns at most five
     */
    record Items(String list, List<ItemColumn> columns, Placing placing) implements Block {

        private static final Pattern LIST = Pattern.compile("(context|profile)(\\.[A-Za-z_][A-Za-z0-9_-]*)+");

        public Items {
            columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
            list = Objects.requireNonNullElse(list, "");
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        /** Whether it names a list; if not, it has titles and no rows. */
        boolean isOfList() {
            return LIST.matcher(list).matches();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.items(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param title plain text
     * @param path what of each element it shows, such as {@code price.amount}
     */
    record ItemColumn(String title, String path) {

        public ItemColumn {
            title = Objects.requireNonNullElse(title, "");
            path = Objects.requireNonNullElse(path, "");
        }

        private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)*");

        /** What it shows of {@code $item}; nothing for a path that is none. */
        String expression() {
            return PATH.matcher(path).matches() ? "$!{item." + path + "}" : "";
        }
    }

    /** Whatever its author writes, in HTML. */
    record Html(String html, Placing placing) implements Block {

        public Html {
            html = Objects.requireNonNullElse(html, "");
            placing = Objects.requireNonNullElse(placing, Placing.LEFT);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.html(this);
        }
    }
}
