package org.declic.web.campaign.composer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.declic.content.design.Block;
import org.declic.content.design.Block.Placing;

/** The kinds of blocks to choose from. */
public enum BlockKind {
    HEADING("pi-bookmark"),
    TEXT("pi-align-left"),
    IMAGE("pi-image"),
    BUTTON("pi-bolt"),
    DIVIDER("pi-minus"),
    SPACER("pi-arrows-v"),
    LINKS("pi-share-alt"),
    FOOTER("pi-id-card"),
    ITEMS("pi-table"),
    HTML("pi-code");

    private static final Map<BlockKind, Block> EMPTY = Map.of(
            HEADING, new Block.Heading("", 2, Placing.LEFT),
            TEXT, new Block.Text("", Placing.LEFT),
            IMAGE, new Block.Image("", "", "", 0, false, Placing.CENTRE),
            BUTTON, new Block.Button("", "", Placing.CENTRE),
            DIVIDER, new Block.Divider(Placing.LEFT),
            SPACER, new Block.Spacer(24, Placing.LEFT),
            LINKS, new Block.Links(List.of(), Placing.CENTRE),
            FOOTER, new Block.Footer("", "", Placing.CENTRE),
            ITEMS, new Block.Items("context.items", List.of(), Placing.LEFT),
            HTML, new Block.Html("", Placing.LEFT));

    private final String icon;

    BlockKind(String icon) {
        this.icon = icon;
    }

    /** A class of PrimeIcons. */
    public String getIcon() {
        return icon;
    }

    /** A block in which nothing is written yet. */
    Block empty() {
        return Objects.requireNonNull(EMPTY.get(this));
    }
}
