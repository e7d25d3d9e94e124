package org.declic.content.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds colours of a design that are hard to read on what they stand on; only such as the design uses. */
final class ContrastReview implements Block.Visitor<Set<ContrastReview.Ink>> {

    /** What is written in a colour of its own. */
    enum Ink {
        TEXT,
        LINK,
        BUTTON
    }

    private final Theme theme;
    private final Set<Ink> seen = EnumSet.noneOf(Ink.class);
    private final List<DesignAlert> alerts = new ArrayList<>();

    private ContrastReview(Theme theme) {
        this.theme = theme;
    }

    static List<DesignAlert> of(EmailDesign design) {
        ContrastReview review = new ContrastReview(design.theme());
        for (int i = 0; i < design.rows().size(); i++) {
            review.look(design.rows().get(i), i + 1);
        }
        return review.alerts;
    }

    /** What stands on the paper is mended in the look and told once; what stands on a row's own colour, in the row. */
    private void look(Row row, int number) {
        Set<Ink> inks = EnumSet.noneOf(Ink.class);
        row.columns().forEach(column -> column.forEach(block -> inks.addAll(block.accept(this))));
        for (Ink ink : inks) {
            boolean onRow = ink != Ink.BUTTON && !row.background().isEmpty();
            if (onRow) {
                check(ink, row.background(), DesignPlace.row(number));
            } else if (seen.add(ink)) {
                check(ink, ink == Ink.BUTTON ? theme.accent() : theme.paper(), DesignPlace.LOOK);
            }
        }
    }

    private void check(Ink ink, String background, DesignPlace place) {
        String colour = switch (ink) {
            case TEXT -> theme.text();
            case LINK -> theme.accent();
            case BUTTON -> theme.onAccent();
        };
        Contrast contrast = Contrast.of(colour, background);
        if (!contrast.isEnough()) {
            alerts.add(DesignAlert.of(
                    DesignAlert.CONTRAST + ink.name().toLowerCase(Locale.ROOT),
                    place,
                    contrast.text(),
                    colour,
                    background));
        }
    }

    private static Set<Ink> rich(String html) {
        return html.contains("<a ") ? EnumSet.of(Ink.TEXT, Ink.LINK) : EnumSet.of(Ink.TEXT);
    }

    @Override
    public Set<Ink> heading(Block.Heading heading) {
        return EnumSet.of(Ink.TEXT);
    }

    @Override
    public Set<Ink> text(Block.Text text) {
        return rich(text.html());
    }

    @Override
    public Set<Ink> image(Block.Image image) {
        return Set.of();
    }

    @Override
    public Set<Ink> button(Block.Button button) {
        return EnumSet.of(Ink.BUTTON);
    }

    @Override
    public Set<Ink> divider(Block.Divider divider) {
        return Set.of();
    }

    @Override
    public Set<Ink> spacer(Block.Spacer spacer) {
        return Set.of();
    }

    @Override
    public Set<Ink> links(Block.Links links) {
        return EnumSet.of(Ink.LINK);
    }

    @Override
    public Set<Ink> footer(Block.Footer footer) {
        Set<Ink> inks = rich(footer.html());
        if (!footer.optOut().isBlank()) {
            inks.add(Ink.LINK);
        }
        return inks;
    }

    @Override
    public Set<Ink> items(Block.Items items) {
        return EnumSet.of(Ink.TEXT);
    }

    /** Whoever writes HTML chooses the colours there. */
    @Override
    public Set<Ink> html(Block.Html html) {
        return Set.of();
    }
}
