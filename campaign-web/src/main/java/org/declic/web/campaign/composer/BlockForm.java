package org.declic.web.campaign.composer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declic.content.design.Block;
import org.declic.content.design.Block.Align;
import org.declic.content.design.Block.ItemColumn;
import org.declic.content.design.Block.Link;
import org.declic.content.design.Block.Placing;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What the fields of a block hold while its author types; each kind uses some of them. */
public class BlockForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAIRS = 5;
    private static final int EXCERPT = 60;

    private final String id;
    private final BlockKind kind;
    private String text = "";
    private String link = "";
    private String alt = "";
    private int size;
    private boolean decorative;
    private Align align;
    private boolean hiddenOnPhones;
    private final List<PairForm> pairs = new ArrayList<>();

    private BlockForm(String id, BlockKind kind, Placing placing) {
        this.id = id;
        this.kind = kind;
        align = placing.align();
        hiddenOnPhones = placing.hiddenOnPhones();
    }

    static BlockForm of(String id, Block block) {
        return block.accept(new Reader(id));
    }

    /** The block as typed. */
    Block block() {
        Placing placing = new Placing(align, hiddenOnPhones);
        return switch (kind) {
            case HEADING -> new Block.Heading(text, size, placing);
            case TEXT -> new Block.Text(text, placing);
            case IMAGE -> new Block.Image(text.strip(), alt, link.strip(), size, decorative, placing);
            case BUTTON -> new Block.Button(text, link.strip(), placing);
            case LINKS ->
                new Block.Links(
                        filled().map(pair -> new Link(pair.getName(), pair.getValue()))
                                .toList(),
                        placing);
            case FOOTER -> new Block.Footer(text, alt, placing);
            case ITEMS ->
                new Block.Items(
                        link.strip(),
                        filled().map(pair -> new ItemColumn(pair.getName(), pair.getValue()))
                                .toList(),
                        placing);
            case HTML -> new Block.Html(text, placing);
            default -> kind == BlockKind.SPACER ? new Block.Spacer(size, placing) : new Block.Divider(placing);
        };
    }

    private Stream<PairForm> filled() {
        return pairs.stream().filter(PairForm::isFilled);
    }

    /** How it begins, for the outline. */
    public String getExcerpt() {
        String words = switch (kind) {
            case TEXT, FOOTER, HTML -> Jsoup.parseBodyFragment(text).text();
            case IMAGE -> alt.isBlank() ? text : alt;
            case LINKS -> String.join(" · ", filled().map(PairForm::getName).toList());
            case ITEMS -> link;
            case SPACER -> size + " px";
            default -> text;
        };
        return words.length() > EXCERPT ? words.substring(0, EXCERPT).strip() + "…" : words;
    }

    public String getId() {
        return id;
    }

    public BlockKind getKind() {
        return kind;
    }

    /** The text, the HTML, the label, or the address of an image. */
    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    /** Where a click leads; where the list of a table stands. */
    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = Objects.requireNonNullElse(link, "");
    }

    /** What an image says to those who do not see it; what the link to unsubscribe is called. */
    public String getAlt() {
        return alt;
    }

    public void setAlt(@Nullable String alt) {
        this.alt = Objects.requireNonNullElse(alt, "");
    }

    /** The level of a heading, the width of an image, the height of a space. */
    public Integer getSize() {
        return size;
    }

    public void setSize(@Nullable Integer size) {
        this.size = Objects.requireNonNullElse(size, 0);
    }

    /** Whether an image tells nothing. */
    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }

    public Align getAlign() {
        return align;
    }

    public void setAlign(Align align) {
        this.align = align;
    }

    public boolean isHiddenOnPhones() {
        return hiddenOnPhones;
    }

    public void setHiddenOnPhones(boolean hiddenOnPhones) {
        this.hiddenOnPhones = hiddenOnPhones;
    }

    /** The links, or the columns. */
    public List<PairForm> getPairs() {
        return pairs;
    }

    /** Fills a form with what a block of each kind has. */
    private record Reader(String id) implements Block.Visitor<BlockForm> {

        private BlockForm form(BlockKind kind, Block block, String text) {
            BlockForm form = new BlockForm(id, kind, block.placing());
            form.text = text;
            return form;
        }

        @Override
        public BlockForm heading(Block.Heading heading) {
            BlockForm form = form(BlockKind.HEADING, heading, heading.text());
            form.size = heading.level();
            return form;
        }

        @Override
        public BlockForm text(Block.Text text) {
            return form(BlockKind.TEXT, text, text.html());
        }

        @Override
        public BlockForm image(Block.Image image) {
            BlockForm form = form(BlockKind.IMAGE, image, image.source());
            form.alt = image.alt();
            form.link = image.link();
            form.size = image.width();
            form.decorative = image.decorative();
            return form;
        }

        @Override
        public BlockForm button(Block.Button button) {
            BlockForm form = form(BlockKind.BUTTON, button, button.label());
            form.link = button.link();
            return form;
        }

        @Override
        public BlockForm divider(Block.Divider divider) {
            return form(BlockKind.DIVIDER, divider, "");
        }

        @Override
        public BlockForm spacer(Block.Spacer spacer) {
            BlockForm form = form(BlockKind.SPACER, spacer, "");
            form.size = spacer.height();
            return form;
        }

        @Override
        public BlockForm links(Block.Links links) {
            BlockForm form = form(BlockKind.LINKS, links, "");
            links.links().forEach(link -> form.pairs.add(new PairForm(link.label(), link.address())));
            return withRoom(form);
        }

        @Override
        public BlockForm footer(Block.Footer footer) {
            BlockForm form = form(BlockKind.FOOTER, footer, footer.html());
            form.alt = footer.optOut();
            return form;
        }

        @Override
        public BlockForm items(Block.Items items) {
            BlockForm form = form(BlockKind.ITEMS, items, "");
            form.link = items.list();
            items.columns().forEach(column -> form.pairs.add(new PairForm(column.title(), column.path())));
            return withRoom(form);
        }

        @Override
        public BlockForm html(Block.Html html) {
            return form(BlockKind.HTML, html, html.html());
        }

        private static BlockForm withRoom(BlockForm form) {
            while (form.pairs.size() < PAIRS) {
                form.pairs.add(new PairForm("", ""));
            }
            return form;
        }
    }
}
