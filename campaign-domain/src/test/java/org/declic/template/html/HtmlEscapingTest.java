package org.declic.template.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.compileHtml;
import static org.declic.template.TemplateFixture.context;
import static org.declic.template.TemplateFixture.html;

import java.util.List;
import java.util.Locale;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlEscapingTest {

    /** Places for a value; {@code @} stands for the reference. */
    private static final List<String> PLACES = List.of(
            "<p>@</p>",
            "@",
            "<p title=\"@\">a</p>",
            "<p title='@'>a</p>",
            "<p title=@>a</p>",
            "<p title= @ class=b>a</p>",
            "<p title=a@b class=b>a</p>",
            "<p title=\"@\"class=b>a</p>",
            "<p title=\"a\" @ lang='b'>a</p>",
            "<p @>a</p>",
            "<p a@=b>a</p>",
            "<p a @>a</p>",
            "<p/@>a</p>",
            "<@>a",
            "<@ src=x>a",
            "<h@>a",
            "</@>a",
            "<p>a</p@><p>b</p>",
            "a < @ b",
            "<!doctype @><p>a</p>",
            "<!-- @ --><p>a</p>",
            "<!--@--><p>a</p>",
            "<!-- a -- @ > b --><p>a</p>",
            "<!--[if mso]><a href=\"@\" title='@'>@</a><![endif]--><p>a</p>",
            "<!--[if !mso]><!--><p>@</p><!--<![endif]-->",
            "<title>@</title><p>a</p>",
            "<textarea>@</textarea><p>a</p>",
            "<noscript>@</noscript><p>a</p>",
            "<xmp>@</xmp><p>a</p>",
            "<svg><title>@</title><style>@</style></svg>",
            "<a href=\"@\">a</a>",
            "<a href='@'>a</a>",
            "<a href=@>a</a>",
            "<a href=\n \" @ \">a</a>",
            "<A HREF=\"@\">a</A>",
            "<a href=\"@:@\">a</a>",
            "<a href=\"@//x.example/@\">a</a>",
            "<a href=\"https://x.example/@?a=@#@\">a</a>",
            "<a href=\"mailto:@?subject=@\">a</a>",
            "<a href=\"javascript:f('@')\">a</a>",
            "<img src=\"@\" alt=\"@\">",
            "<img srcset=\"@ 1x, @ 2x\">",
            "<form action=\"@\"><button formaction=@>a</button></form>",
            "<svg><a xlink:href=\"@\"><animate attributeName=href to=\"@\" values='@'/></a></svg>",
            "<object data=@></object><embed src=@>",
            "<table background=\"@\"><tr><td background=@>a</td></tr></table>",
            "<base href=\"@\"><p>a</p>",
            "<meta http-equiv=refresh content=\"0;url=@\"><p>a</p>",
            "<meta http-equiv=refresh content=\"@\"><p>a</p>",
            "<iframe src=\"@\" srcdoc=\"@\"></iframe>",
            "<p onclick=\"f('@')\">a</p>",
            "<p onclick='f(@)'>a</p>",
            "<p onclick=f(@)>a</p>",
            "<p style=\"color:@\">a</p>",
            "<p style='background:url(@)'>a</p>",
            "<p style=\"background:url('@')\">a</p>",
            "<p style=color:@>a</p>",
            "<style>p { color: @; background: url(@) } /* @ */</style><p>a</p>",
            "<script>var a = '@'; var b = @; /* @ */</script><p>a</p>",
            "<script type=\"application/ld+json\">{\"a\": \"@\", \"b\": @}</script><p>a</p>",
            "<script>a</script @><p>@</p>",
            "<script><!-- <script> a </script> @ --></script><p>a</p>");

    /** After the OWASP cheat sheet and the usual collections. */
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            " onmouseover=alert(1) ",
            "x onmouseover=alert(1)",
            "/onmouseover=alert(1)",
            "onclick",
            "onclick=alert(1)",
            "` onmouseover=alert(1) `",
            "img src=x onerror=alert(1)",
            "script",
            "/script",
            "-->",
            "--!><script>alert(1)</script>",
            "--><script>alert(1)</script><!--",
            "><script>alert(1)</script>",
            "-",
            "--",
            "]><script>alert(1)</script>",
            "<![endif]--><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</xmp></noscript><script>alert(1)</script>",
            "<!--",
            "<!--<script>",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u0001javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "java\u0000script:alert(1)",
            "javascript&colon;alert(1)",
            "&#106;avascript:alert(1)",
            "javascript",
            "javascript://%0aalert(1)",
            "vbscript:msgbox(1)",
            "data:text/html,<script>alert(1)</script>",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "feed:javascript:alert(1)",
            "x, javascript:alert(1) 2x",
            "0;url=javascript:alert(1)",
            "'); alert(1); //",
            "'-alert(1)-'",
            "\\'); alert(1); //",
            "%27);alert(1);//",
            "alert(1)",
            "${alert(1)}",
            "\u2028alert(1)",
            "1;alert(1)",
            "*/alert(1)/*",
            "red; background: url(javascript:alert(1))",
            "expression(alert(1))",
            "x) ; behavior: url(#evil)",
            "red} @import 'https://evil.example/x.css'; p{",
            "\\65 xpression(alert(1))",
            "{{constructor.constructor('alert(1)')()}}",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "+ADw-script+AD4-",
            "\uD800<script>",
            "＜script＞",
            "");

    static List<String> places() {
        return PLACES;
    }

    @ParameterizedTest
    @MethodSource("places")
    void letsNoValueChangeTheDocument(String place) {
        CompiledTemplate template = compileHtml(place.replace("@", "${context.x}"));
        String number = shape(parse(template, "7"));
        String nothing = shape(parse(template, ""));

        for (String payload : PAYLOADS) {
            Document attacked = parse(template, payload);
            assertThat(shape(attacked)).as(payload).isIn(number, nothing);
            attacked.getAllElements().forEach(HtmlEscapingTest::assertHarmless);
        }
    }

    private static Document parse(CompiledTemplate template, String value) {
        return Jsoup.parse(template.render(context("x", value)).text());
    }

    private static String render(String place, String value) {
        return html(place.replace("@", "${context.x}"), context("x", value));
    }

    /** The document without texts and values; of scripts and styles, what gives them their structure. */
    private static String shape(Document document) {
        StringBuilder shape = new StringBuilder();
        document.traverse((node, depth) -> shape.append(shape(node, depth)));
        return shape.toString();
    }

    private static String shape(Node node, int depth) {
        if (node instanceof Element element) {
            return depth + "<" + element.normalName()
                    + element.attributes().asList().stream()
                            .map(Attribute::getKey)
                            .toList()
                    + data(element).replaceAll("[^'\"(){};*<>@]", "") + ">";
        }
        return node instanceof Comment ? depth + "<!>" : "";
    }

    private static void assertHarmless(Element element) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
            switch (attribute.getKey().toLowerCase(Locale.ROOT)) {
                case "href",
                        "src",
                        "action",
                        "formaction",
                        "data",
                        "background",
                        "xlink:href",
                        "srcset",
                        "to",
                        "values" -> assertHarmlessUrl(value);
                case "content" ->
                    assertThat(value.replace("0;url=", "")).doesNotContain(":").doesNotContain(";");
                case "onclick" -> assertThat(value).matches("f\\('?[a-z0-9\\\\]*'?\\)");
                case "style" -> assertHarmlessStyle(value);
                case "srcdoc" ->
                    assertThat(Jsoup.parse(attribute.getValue()).body().children())
                            .isEmpty();
                default -> {}
            }
        }
        assertThat(data(element))
                .doesNotContain("alert(")
                .doesNotContain("@import")
                .doesNotContain("expression(");
    }

    private static String data(Element element) {
        boolean code =
                element.normalName().equals("script") || element.normalName().equals("style");
        return code ? element.data() : "";
    }

    private static void assertHarmlessUrl(String value) {
        if (value.startsWith("javascript:f('")) {
            assertThat(value).matches("javascript:f\\('[a-z0-9\\\\]*'\\)");
        } else {
            assertThat(value).doesNotMatch("(javascript|vbscript|data|feed|jar|file|blob):.*");
        }
    }

    private static void assertHarmlessStyle(String value) {
        assertThat(value)
                .doesNotContain("expression(")
                .doesNotContain("url(javascript:")
                .doesNotContain("\\");
        assertThat(value.chars().filter(c -> c == ')' || c == ';' || c == '}').count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void keepsTheValueOfTextsAndAttributes() {
        for (String payload : PAYLOADS) {
            String visible = payload.replaceAll("[\\x00-\\x1f\\uD800]", "");
            Document document = Jsoup.parse(html("<p title=\"$context.x\">[$context.x]</p>", context("x", visible)));

            assertThat(document.expectFirst("p").wholeText()).isEqualTo("[" + visible + "]");
            assertThat(document.expectFirst("p").attr("title")).isEqualTo(visible);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<a href=\"@\"> ~ https://x.example/a b?c=d&e=é#f ~ <a href=\"https://x.example/a%20b?c=d&amp;e=é#f\">",
                "<a href=\"@\"> ~ /a/b ~ <a href=\"/a/b\">",
                "<a href=\"@\"> ~ //x.example/b ~ <a href=\"//x.example/b\">",
                "<a href=\"@\"> ~ page.html?a:b ~ <a href=\"page.html?a:b\">",
                "<a href=\"@\"> ~ MAILTO:a@b.example ~ <a href=\"MAILTO:a@b.example\">",
                "<a href=\"@\"> ~ tel:+331 ~ <a href=\"tel:+331\">",
                "<img src=\"@\"> ~ cid:logo ~ <img src=\"cid:logo\">",
                "<a href=\"@://x\"> ~ https ~ <a href=\"https://x\">",
                "<a href=\"@:x\"> ~ javascript ~ <a href=\"./javascript:x\">",
                "<a href=\"@\"> ~ ftp://x ~ <a href=\"#\">",
                "<a href=\"https://x/@\"> ~ a/b?c=d&e ~ <a href=\"https://x/a/b%3Fc%3Dd%26e\">",
                "<a href=\"https://x/?q=@\"> ~ a/b?c=d&e ~ <a href=\"https://x/?q=a%2Fb%3Fc%3Dd%26e\">",
                "<a href=\"mailto:@?subject=@\"> ~ a+b@x.example ~ <a href=\"mailto:a+b@x.example?subject=a%2Bb%40x.example\">",
                "<p title=@> ~ a b'c ~ <p title=a&#32;b&#39;c>",
                "<p style=\"color:@\"> ~ #ff0000 ~ <p style=\"color:#ff0000\">",
                "<p style=\"width:@\"> ~ 12.5%;x:y ~ <p style=\"width:12.5%xy\">",
                "<p style=\"background:url('@')\"> ~ https://x/a(b).png ~ <p style=\"background:url('https://x/a%28b%29.png')\">",
                "<script>{\"price\": @}</script> ~ -19.90 ~ <script>{\"price\": -19.90}</script>",
                "<script>{\"name\": \"@\"}</script> ~ a\"b ~ <script>{\"name\": \"a\\u0022b\"}</script>",
                "<h@>x</h@> ~ 2 ~ <h2>x</h2>",
                "<option @> ~ selected ~ <option selected>",
                "5 <@ ~ 6 ~ 5 <6",
                "<!-- @ --> ~ a--b ~ <!-- a&#45;&#45;b -->",
                "<!--[if mso]><v:rect href=\"@\">@<![endif]--> ~ javascript:1 ~ <!--[if mso]><v:rect href=\"#\">javascript:1<![endif]-->",
                "<p onclick=\"f('@')\"> ~ it's ~ <p onclick=\"f('it\\u0027s')\">",
            })
    void escapesForThePlace(String place, String value, String expected) {
        assertThat(render(place, value)).isEqualTo(expected);
    }

    @Test
    void escapesWhatComesThroughVariablesAndQuotesOnce() {
        RenderData data = context("x", "a & b");

        assertThat(html("#set($y = \"<$context.x>\")#set($z = $y + '!')<p>$y $z</p>", data))
                .isEqualTo("<p>&lt;a &amp; b&gt; &lt;a &amp; b&gt;!</p>");
    }

    @Test
    void escapesWithinLoopsWhereverTheBodyEndsUp() {
        RenderData data = context("list", List.of("a\"b", "c d"));

        assertThat(html("<a href=\"/?x=#foreach($v in $context.list)$v,#end\">", data))
                .isEqualTo("<a href=\"/?x=a%22b,c%20d,\">");
    }

    @Test
    void followsRawHtmlToItsEnd() {
        RenderData data = context("open", "<a title=\"", "x", "\" onclick=\"alert(1)");

        assertThat(html("$raw.html($context.open)$context.x\">", data))
                .isEqualTo("<a title=\"&#34; onclick=&#34;alert(1)\">");
    }
}
