package org.declic.content.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.declic.template.html.HtmlBody;

/** Finds what is missing or wrong in the blocks of a design, one by one. */
final class BlockReview implements Block.Visitor<List<DesignAlert>> {

    private final DesignPlace place;

    private BlockReview(DesignPlace place) {
        this.place = place;
    }

    static List<DesignAlert> of(EmailDesign design) {
        List<DesignAlert> alerts = new ArrayList<>();
        List<Block> blocks = design.blocks().toList();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            alerts.addAll(block.accept(new BlockReview(DesignPlace.block(i + 1, block))));
        }
        return alerts;
    }

    private List<DesignAlert> alerts(String html) {
        HtmlBody body = HtmlBody.of(html);
        List<DesignAlert> alerts = new ArrayList<>();
        if (body.hasScript()) {
            alerts.add(DesignAlert.of("html-script", place));
        }
        addCount(alerts, "image-alt", body.imagesWithoutText());
        addCount(alerts, "link-empty", body.emptyLinks());
        body.brokenLink().ifPresent(link -> alerts.add(DesignAlert.of("link-broken", place, link)));
        return alerts;
    }

    private void addCount(List<DesignAlert> alerts, String code, int count) {
        if (count > 0) {
            alerts.add(DesignAlert.of(code, place, Integer.toString(count)));
        }
    }

    private static String link(String address) {
        return "<a href=\"" + Mjml.quoted(address) + "\"></a>";
    }

    @Override
    public List<DesignAlert> heading(Block.Heading heading) {
        return List.of();
    }

    @Override
    public List<DesignAlert> text(Block.Text text) {
        return alerts(text.html());
    }

    /** Where a click leads somewhere, even a decoration must say so. */
    @Override
    public List<DesignAlert> image(Block.Image image) {
        boolean isLink = !image.link().isBlank();
        List<DesignAlert> alerts = new ArrayList<>();
        if (image.alt().isBlank() && (isLink || !image.decorative())) {
            alerts.add(DesignAlert.of(isLink ? "image-link-text" : "image-text", place));
        }
        if (isLink) {
            alerts.addAll(alerts(link(image.link())));
        }
        return alerts;
    }

    @Override
    public List<DesignAlert> button(Block.Button button) {
        return alerts(link(button.link()));
    }

    @Override
    public List<DesignAlert> divider(Block.Divider divider) {
        return List.of();
    }

    @Override
    public List<DesignAlert> spacer(Block.Spacer spacer) {
        return List.of();
    }

    @Override
    public List<DesignAlert> links(Block.Links links) {
        return alerts(links.links().stream().map(each -> link(each.address())).collect(Collectors.joining()));
    }

    @Override
    public List<DesignAlert> footer(Block.Footer footer) {
        return alerts(footer.html());
    }

    @Override
    public List<DesignAlert> items(Block.Items items) {
        return List.of();
    }

    @Override
    public List<DesignAlert> html(Block.Html html) {
        return alerts(html.html());
    }
}
