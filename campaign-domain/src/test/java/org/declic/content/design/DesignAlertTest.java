package org.declic.content.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.declic.content.design.Block.Link;
import org.declic.content.design.Block.Placing;
import org.declic.shared.Json;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a design tells of itself to its author. */
class DesignAlertTest {

    private static final Block.Heading HEADING = new Block.Heading("Hello", 1, Placing.LEFT);
    private static final Theme PALE = new Theme("", "#777777", "#767676", "#fafafa", "#ffffff", "", 600);

    private static Block.Image image(String alt, String link, boolean decorative) {
        return new Block.Image("https://img.example/a.png", alt, link, 0, decorative, Placing.CENTRE);
    }

    private static List<DesignAlert> alerts(Block... blocks) {
        return new EmailDesign(Theme.USUAL, List.of(Row.of(blocks))).alerts();
    }

    private static DesignAlert alert(String code, int number, Block block, String... details) {
        return DesignAlert.of(code, DesignPlace.block(number, block), details);
    }

    @Test
    void findsImagesThatSayNothing() {
        Block silent = image(" ", "", false);
        Block door = image("", "https://shop.example", true);

        assertThat(alerts(HEADING, silent, image("", "", true), image("A coat", "", false), door))
                .containsExactly(alert("image-text", 2, silent), alert("image-link-text", 5, door));
    }

    @Test
    void takesImagesStoredBeforeForNoDecoration() {
        String stored = "{\"rows\":[{\"columns\":[[{\"type\":\"image\",\"source\":\"https://x\",\"alt\":\"\"}]]}]}";

        assertThat(Json.read(stored, EmailDesign.class).alerts())
                .extracting(DesignAlert::code)
                .containsExactly("image-text");
    }

    @Test
    void readsNoDecorationAloud() {
        EmailDesign design = new EmailDesign(
                Theme.USUAL, List.of(Row.of(image("A line", "", true), image("Shop", "https://shop.example", true))));

        assertThat(Jsoup.parse(design.html()).select("img").eachAttr("alt")).containsExactly("", "Shop");
    }

    @Test
    void findsTheBlockWhoseLinkLeadsNowhere() {
        Block button = new Block.Button("Go", " ", Placing.CENTRE);
        Block links = new Block.Links(
                List.of(new Link("Shop", "https://shop.example"), new Link("Blog", "#"), new Link("News", "")),
                Placing.CENTRE);
        Block text = new Block.Text("<p><a href=\"offer\">Offer</a></p>", Placing.LEFT);
        Block html = new Block.Html("<img src=a><script>1</script>", Placing.LEFT);
        Block fine = new Block.Button("Go", "${context.order.url|'https://shop.example'}", Placing.CENTRE);

        assertThat(alerts(button, links, text, html, fine))
                .containsExactly(
                        alert("link-empty", 1, button, "1"),
                        alert("link-empty", 2, links, "2"),
                        alert("link-broken", 3, text, "offer"),
                        alert("html-script", 4, html),
                        alert("image-alt", 4, html, "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0, true",
        "#767676, #ffffff, 4.5,  true",
        "#777777, #ffffff, 4.4,  false",
        "#ffffff, #777777, 4.4,  false",
        "#ff0000, #00ff00, 2.9,  false",
        "#123456, #123456, 1.0,  false"
    })
    void contrastIsThatOfWcag(String one, String other, String ratio, boolean enough) {
        assertThat(Contrast.of(one, other).text()).isEqualTo(ratio);
        assertThat(Contrast.of(one, other).isEnough()).isEqualTo(enough);
    }

    @Test
    void findsColoursThatAreHardToTellApart() {
        Block footer = new Block.Footer("<p>Example Ltd</p>", "Unsubscribe", Placing.CENTRE);
        Block button = new Block.Button("Go", "https://shop.example", Placing.CENTRE);
        Row coloured = new Row(Layout.ONE, List.of(List.of(HEADING, footer, button)), "#dddddd", false);
        List<DesignAlert> alerts =
                new EmailDesign(PALE, List.of(Row.of(HEADING, footer), Row.of(button, HEADING), coloured)).alerts();

        assertThat(alerts)
                .containsExactly(
                        DesignAlert.of("contrast-text", DesignPlace.LOOK, "4.4", "#777777", "#ffffff"),
                        DesignAlert.of("contrast-button", DesignPlace.LOOK, "4.3", "#fafafa", "#767676"),
                        DesignAlert.of("contrast-text", DesignPlace.row(3), "3.2", "#777777", "#dddddd"),
                        DesignAlert.of("contrast-link", DesignPlace.row(3), "3.3", "#767676", "#dddddd"));
    }

    @Test
    void looksOnlyAtColoursThatAreThere() {
        Block divider = new Block.Divider(Placing.LEFT);

        assertThat(new EmailDesign(PALE, List.of(Row.of(divider, image("A coat", "", false)))).alerts())
                .isEmpty();
        assertThat(alerts(HEADING, new Block.Footer("<p>Example Ltd</p>", "Out", Placing.CENTRE)))
                .isEmpty();
    }

    @Test
    void footersAreReadOnDarkPaperToo() {
        Theme dark = new Theme("", "#f9fafb", "", "", "#111827", "", 600);
        String html = new EmailDesign(dark, List.of(Row.of(new Block.Footer("<p>Example Ltd</p>", "", Placing.CENTRE))))
                .html();

        assertThat(html).doesNotContain("#4b5563");
    }
}
