package org.declic.content.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.declic.content.EmailContent;
import org.declic.template.RenderData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void saysWhatIsReadAndWhereLinksLead() {
        String html = """
                <html><head><title>Not shown</title><style>p { color: #333 }</style></head><body>
                <div style="display: none">Not shown either</div>
                <h1>Hello ${profile.firstName|'there'}</h1>
                <p>Tea &amp; cake,
                   <b>today</b>.<br>See <a href="https://shop.example/$context.order">your order</a></p>
                <ul><li>One</li><li>Two</li></ul>
                <img src="a.png" alt="A hat"><img src="dot.png" alt="">
                <script>alert(1)</script></body></html>
                """;

        assertThat(HtmlText.of(html)).isEqualTo("""
                        Hello ${profile.firstName|'there'}

                        Tea & cake, today.
                        See your order (https://shop.example/$context.order)

                        - One
                        - Two

                        [A hat]""");
    }

    /** A browser would move text between rows to before the table, and with it the loop. */
    @Test
    void keepsLoopsAroundTheRowsOfATable() {
        String html =
                "<table>#foreach($item in $context.items)<tr><td>$item.name</td>#if($item.price > 5)<td>($item.price)</td>#end</tr>#end</table>";
        Map<String, Object> items =
                Map.of("items", List.of(Map.of("name", "Hat", "price", 12), Map.of("name", "Cap", "price", 3)));

        String text = new EmailContent("Hi", "", html, HtmlText.of(html))
                .compile()
                .render(new RenderData(Map.of(), items))
                .text();

        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("Hat (12)", "Cap");
    }

    @Test
    void dropsACommentAndNotWhatFollowsIt() {
        assertThat(HtmlText.of("## Written in May\n<p>Hello ## really\nAnn</p>"))
                .isEqualTo("Hello Ann");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "<p>#if($context.a < 3)few#{else}many#end</p> => #if($context.a < 3)few#{else}many#end",
                "<p>#if($context.a == \")\")odd#end</p> => #if($context.a == \")\")odd#end",
                "<p>#set($a = $list.of(1, (2)))$a</p> => #set($a = $list.of(1, (2)))$a",
                "<p>## a note => ~~",
                "<p>One #* two </p><b> *#</p> => One",
                "<p>#set($a = \"##\")$a</p> => #set($a = \"##\")$a",
                "<p>#* no end </p><p>Not seen</p> => ~~",
                "<p>No. #1, #ending</p> => No. #1, #ending",
                "<a href='#end'>Down</a> => Down (#end)",
            })
    void keepsDirectives(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!--directive:0-->", "<!-- hidden -->", "<p> </p>"})
    void saysNothingWhereNothingIsToBeRead(String html) {
        assertThat(HtmlText.of(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if(", "<p>#if($a", "<table>#foreach($a in \"", "</p></div>#end", "<"})
    void takesWhatIsBroken(String html) {
        assertThat(HtmlText.of(html)).doesNotContain("directive:");
    }

    @Test
    void takesMuchAndDeeplyNested() {
        int depth = 100_000;

        assertThat(HtmlText.of("<div>".repeat(depth) + "Deep" + "</div>".repeat(depth)))
                .isEqualTo("Deep");
        assertThat(HtmlText.of("#end".repeat(depth))).hasSize(4 * depth);
        assertThat(HtmlText.of("<a title=\"" + "#end".repeat(depth))).isEmpty();
    }
}
