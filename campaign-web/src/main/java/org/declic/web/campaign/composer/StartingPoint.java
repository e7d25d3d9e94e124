package org.declic.web.campaign.composer;

import java.util.ArrayList;
import java.util.List;
import org.declic.content.design.Block;
import org.declic.content.design.Block.Align;
import org.declic.content.design.Block.ItemColumn;
import org.declic.content.design.Block.Placing;
import org.declic.content.design.EmailDesign;
import org.declic.content.design.Row;
import org.declic.content.look.SandboxLook;
import org.declic.web.shell.Texts;
import org.owasp.encoder.Encode;

/** What an email may begin with: blocks with texts in the author's language, to be changed. */
public enum StartingPoint {
    BLANK("pi-file"),
    ORDER("pi-shopping-bag"),
    SHIPPING("pi-truck"),
    PASSWORD("pi-key"),
    CODE("pi-shield"),
    NEWSLETTER("pi-megaphone"),
    INVITATION("pi-calendar");

    private static final String BUNDLE = "org.declic.web.campaign.Composer";
    private static final int LOGO_WIDTH = 160;
    private static final String SHOP = "https://www.example.com/";

    private final String icon;

    StartingPoint(String icon) {
        this.icon = icon;
    }

    /** A class of PrimeIcons. */
    public String getIcon() {
        return icon;
    }

    /** A subject that fits; empty for {@link #BLANK}. */
    public String subject(Texts texts) {
        return this == BLANK ? "" : text(texts, "subject");
    }

    /** The blocks, as an author who reads that language would begin in a sandbox with that look. */
    public EmailDesign design(Texts texts, SandboxLook look) {
        List<Row> rows = new ArrayList<>(rows(texts, look.company()));
        if (!look.logo().isEmpty() && !rows.isEmpty()) {
            rows.add(0, Row.of(new Block.Image(look.logo(), look.logoText(), "", LOGO_WIDTH, false, Placing.CENTRE)));
        }
        return new EmailDesign(look.theme(), rows);
    }

    private List<Row> rows(Texts texts, String company) {
        return switch (this) {
            case BLANK -> List.of();
            case ORDER ->
                List.of(
                        greeting(texts),
                        Row.of(items(texts), button(texts, "${context.order.url|'" + SHOP + "orders'}")),
                        footer(texts, company, false));
            case SHIPPING ->
                List.of(
                        greeting(texts),
                        Row.of(button(texts, "${context.parcel.url|'" + SHOP + "parcels'}")),
                        footer(texts, company, false));
            case PASSWORD ->
                List.of(
                        greeting(texts),
                        Row.of(button(texts, "${context.reset.url|'" + SHOP + "password'}"), note(texts)),
                        footer(texts, company, false));
            case CODE ->
                List.of(
                        greeting(texts),
                        Row.of(new Block.Heading("$context.code", 1, Placing.CENTRE), note(texts)),
                        footer(texts, company, false));
            case NEWSLETTER ->
                List.of(
                        greeting(texts),
                        Row.of(article(texts, "left"), article(texts, "right")),
                        Row.of(button(texts, SHOP + "news")),
                        footer(texts, company, true));
            case INVITATION ->
                List.of(
                        greeting(texts),
                        Row.of(new Block.Divider(Placing.LEFT), note(texts), button(texts, SHOP + "invitation")),
                        footer(texts, company, true));
        };
    }

    private String text(Texts texts, String part, Object... values) {
        return texts.get(BUNDLE, "start." + name() + "." + part, values);
    }

    private Row greeting(Texts texts) {
        String nobody = texts.get(BUNDLE, "start.nobody");
        String name = "${profile.person.name.firstName|'" + nobody + "'}";
        return Row.of(
                new Block.Heading(text(texts, "heading", name), 1, Placing.LEFT),
                new Block.Text("<p>" + text(texts, "text") + "</p>", Placing.LEFT));
    }

    private Block button(Texts texts, String link) {
        return new Block.Button(text(texts, "button"), link, Placing.CENTRE);
    }

    private Block note(Texts texts) {
        return new Block.Text("<p>" + text(texts, "note") + "</p>", Placing.LEFT);
    }

    private List<Block> article(Texts texts, String side) {
        return List.of(
                new Block.Heading(text(texts, side), 3, Placing.LEFT),
                new Block.Text("<p>" + text(texts, side + ".text") + "</p>", Placing.LEFT));
    }

    private static Block items(Texts texts) {
        return new Block.Items(
                "context.items",
                List.of(
                        new ItemColumn(texts.get(BUNDLE, "start.item"), "name"),
                        new ItemColumn(texts.get(BUNDLE, "start.quantity"), "quantity"),
                        new ItemColumn(texts.get(BUNDLE, "start.price"), "price")),
                Placing.LEFT);
    }

    private static Row footer(Texts texts, String company, boolean withOptOut) {
        String line = company.isEmpty() ? texts.get(BUNDLE, "start.company") : company;
        return Row.of(new Block.Footer(
                "<p>" + Encode.forHtmlContent(line) + "</p>",
                withOptOut ? texts.get(BUNDLE, "start.opt-out") : "",
                new Placing(Align.CENTER, false)));
    }
}
