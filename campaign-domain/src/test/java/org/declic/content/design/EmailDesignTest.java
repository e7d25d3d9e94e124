package org.declic.content.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.declic.content.EmailContent;
import org.declic.content.RenderedEmail;
import org.declic.content.design.Block.Align;
import org.declic.content.design.Block.ItemColumn;
import org.declic.content.design.Block.Link;
import org.declic.content.design.Block.Placing;
import org.declic.shared.Json;
import org.declic.template.RenderData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class EmailDesignTest {

    private static final String HOSTILE = "\"><script>alert(1)</script> & 'x' DECLIC0PLACE $1";

    private static EmailDesign of(Block... blocks) {
        return new EmailDesign(Theme.USUAL, List.of(Row.of(blocks)));
    }

    private static EmailDesign ofEveryKind() {
        return new EmailDesign(
                Theme.USUAL,
                List.of(
                        Row.of(
                                new Block.Heading("Hello ${profile.firstName|'there'}", 1, Placing.CENTRE),
                                new Block.Text("<p>Your <b>order</b> $context.order</p>", Placing.LEFT),
                                new Block.Image(
                                        "https://img.example/$context.picture",
                                        "A ${context.thing|'jacket'}",
                                        "https://shop.example/?a=1&b=$context.thing",
                                        200,
                                        false,
                                        Placing.LEFT),
                                new Block.Items(
                                        "context.items",
                                        List.of(
                                                new ItemColumn("Item", "name"),
                                                new ItemColumn("Price", "price.amount")),
                                        Placing.LEFT)),
                        Row.of(
                                List.of(new Block.Button(
                                        "See it", "https://shop.example/$context.order", Placing.CENTRE)),
                                List.of(new Block.Divider(Placing.LEFT), new Block.Spacer(30, Placing.LEFT))),
                        Row.of(
                                new Block.Links(
                                        List.of(
                                                new Link("Shop", "https://shop.example"),
                                                new Link("Blog", "https://b.example")),
                                        Placing.CENTRE),
                                new Block.Html("<span class=\"own\">$context.order</span>", Placing.LEFT),
                                new Block.Footer(
                                        "<p>Example Ltd</p>", "Unsubscribe", new Placing(Align.CENTER, true)))));
    }

    private static RenderedEmail render(EmailDesign design) {
        Map<String, Object> context = Map.of(
                "order",
                "<42>",
                "picture",
                "a b.png",
                "thing",
                "hat & \"cap\"",
                "items",
                List.of(
                        Map.of("name", "Hat", "price", Map.of("amount", 12)),
                        Map.of("name", "Cap", "price", Map.of("amount", 7))));
        RenderData data = new RenderData(Map.of(), context, Map.of("unsubscribe", "https://declic.example/t/u/x"));
        return EmailContent.designed("Hi", "", design, design.text()).compile().render(data);
    }

    private static Document shown(EmailDesign design) {
        return Jsoup.parse(render(design).html());
    }

    @Test
    void becomesHtmlWithItsExpressionsFilledIn() {
        Document mail = shown(ofEveryKind());

        assertThat(mail.selectXpath("//h1").text()).isEqualTo("Hello there");
        assertThat(mail.select("b").text()).isEqualTo("order");
        assertThat(mail.select("p:has(b)").text()).isEqualTo("Your order <42>");
        assertThat(mail.select("img").attr("src")).isEqualTo("https://img.example/a%20b.png");
        assertThat(mail.select("img").attr("alt")).isEqualTo("A hat & \"cap\"");
        assertThat(mail.select("a:has(img)").attr("href"))
                .isEqualTo("https://shop.example/?a=1&b=hat%20%26%20%22cap%22");
        assertThat(mail.select("a:contains(See it)").attr("href")).isEqualTo("https://shop.example/%3C42%3E");
        assertThat(mail.select("a:contains(Unsubscribe)").attr("href")).isEqualTo("https://declic.example/t/u/x");
        assertThat(mail.select("a:contains(Blog)").attr("href")).isEqualTo("https://b.example");
        assertThat(mail.select(".own").text()).isEqualTo("<42>");
        assertThat(mail.select("tr:has(> td:containsOwn(Hat)) > td").eachText()).containsExactly("Hat", "12");
        assertThat(mail.select("tr:has(> td:containsOwn(Cap)) > td").eachText()).containsExactly("Cap", "7");
        assertThat(mail.select("th").eachText()).containsExactly("Item", "Price");
        assertThat(mail.text()).doesNotContain("DECLIC");
    }

    @Test
    void becomesTextAsWell() {
        assertThat(render(ofEveryKind()).text()).isEqualTo("""
                        Hello there

                        Your order <42>

                        A hat & "cap": https://shop.example/?a=1&b=hat & "cap"

                        - Hat | 12
                        - Cap | 7

                        See it: https://shop.example/<42>

                        Shop: https://shop.example
                        Blog: https://b.example

                        <42>

                        Example Ltd

                        Unsubscribe: https://declic.example/t/u/x""");
    }

    @Test
    void letsNothingOutOfItsPlace() {
        Document mail = shown(of(
                new Block.Heading(HOSTILE, 2, Placing.LEFT),
                new Block.Text("<p onclick='x'>" + HOSTILE + "<img src=x><style>p{}</style></p>", Placing.LEFT),
                new Block.Image(HOSTILE, HOSTILE, HOSTILE, 10, false, Placing.LEFT),
                new Block.Button(HOSTILE, HOSTILE, Placing.LEFT),
                new Block.Links(List.of(new Link(HOSTILE, HOSTILE)), Placing.LEFT),
                new Block.Footer(HOSTILE, HOSTILE, Placing.LEFT),
                new Block.Items("context.a) #stop", List.of(new ItemColumn(HOSTILE, "a}#stop")), Placing.LEFT)));

        assertThat(mail.select("script, [onclick]")).isEmpty();
        assertThat(mail.select("img")).hasSize(1);
        assertThat(mail.select("img").attr("alt")).isEqualTo(HOSTILE);
        assertThat(mail.select("h2").text()).isEqualTo(HOSTILE);
        assertThat(mail.select("tr:has(> th) ~ tr")).isEmpty();
    }

    @Test
    void keepsToLooksThatAreSome() {
        Theme theme = new Theme("x\"><", "red", "#12", "url(x)", "#ABCDEF", "#000000;", 5_000);

        assertThat(theme).isEqualTo(new Theme("", "", "", "", "#ABCDEF", "", 960));
        assertThat(new Row(Layout.ONE, List.of(), "javascript:x", false).background())
                .isEmpty();
        assertThat(new Block.Heading("", 9, Placing.LEFT).level()).isEqualTo(3);
        assertThat(new Block.Spacer(-1, Placing.LEFT).height()).isEqualTo(1);
        assertThat(new Block.Image("", "", "", -5, false, Placing.LEFT).width()).isZero();
    }

    @Test
    void leavesOutOnPhonesWhatIsNotForThem() {
        Placing desktop = new Placing(Align.RIGHT, true);
        String html = new EmailDesign(
                        Theme.USUAL,
                        List.of(new Row(Layout.ONE, List.of(List.of(new Block.Divider(desktop))), "#eeeeee", true)))
                .html();

        assertThat(Jsoup.parse(html).select(".c-no-phone")).hasSize(2);
        assertThat(html).contains("@media only screen and (max-width:479px){.c-no-phone{display:none !important;}}");
    }

    @Test
    void keepsBlocksWhenARowGetsFewerColumns() {
        Block first = new Block.Spacer(1, Placing.LEFT);
        Block second = new Block.Spacer(2, Placing.LEFT);
        Block third = new Block.Spacer(3, Placing.LEFT);
        Row thirds = new Row(Layout.THIRDS, List.of(List.of(first), List.of(second), List.of(third)), "", false);

        assertThat(new Row(Layout.HALVES, thirds.columns(), "", false).columns())
                .containsExactly(List.of(first), List.of(second, third));
        assertThat(new Row(Layout.THIRDS, List.of(List.of(first)), "", false).columns())
                .containsExactly(List.of(first), List.of(), List.of());
    }

    @Test
    void isStoredAsJson() {
        EmailDesign design = ofEveryKind();

        assertThat(Json.read(Json.text(design), EmailDesign.class)).isEqualTo(design);
        assertThat(Json.text(of(new Block.Spacer(8, Placing.LEFT))))
                .contains(
                        "{\"type\":\"spacer\",\"height\":8,\"placing\":{\"align\":\"LEFT\",\"hiddenOnPhones\":false}}");
    }

    @Test
    void makesUpWhatIsMissingInJson() {
        String json = "{\"rows\":[{\"columns\":[[{\"type\":\"heading\",\"text\":\"Hi\"},{\"type\":\"text\"},"
                + "{\"type\":\"image\"},{\"type\":\"button\"},{\"type\":\"divider\"},{\"type\":\"spacer\"},"
                + "{\"type\":\"links\"},{\"type\":\"footer\"},{\"type\":\"items\"},{\"type\":\"html\"}]]},{}]}";
        EmailDesign design = Json.read(json, EmailDesign.class);

        assertThat(design.theme()).isEqualTo(Theme.USUAL);
        assertThat(design.blocks()).hasSize(10);
        assertThat(design.blocks().findFirst()).contains(new Block.Heading("Hi", 1, Placing.LEFT));
        assertThat(shown(design).text().strip()).isEqualTo("Hi");
        assertThat(design.text()).isEqualTo("Hi");
    }

    @Test
    void keepsListsAsTheEditorWritesThem() {
        assertThat(new Block.Text(
                                "<ol><li data-list=\"bullet\"><span class=\"ql-ui\"></span>One</li></ol>"
                                        + "<ol><li data-list=\"ordered\">Two</li></ol>",
                                Placing.LEFT)
                        .html())
                .isEqualTo("<ul><li>One</li></ul><ol><li>Two</li></ol>");
    }

    @Test
    void showsNothingWhereThereIsNothing() {
        assertThat(shown(EmailDesign.EMPTY).body().text()).isEmpty();
        assertThat(EmailDesign.EMPTY.text()).isEmpty();
    }
}
