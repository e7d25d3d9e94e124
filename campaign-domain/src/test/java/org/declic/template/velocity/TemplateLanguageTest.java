package org.declic.template.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.anOrder;
import static org.declic.template.TemplateFixture.compileText;
import static org.declic.template.TemplateFixture.context;
import static org.declic.template.TemplateFixture.html;
import static org.declic.template.TemplateFixture.line;
import static org.declic.template.TemplateFixture.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.declic.template.RenderedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLanguageTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "${context.offerCode|'none'} ~ none",
                "${context.offer.code.of.today|'none'} ~ none",
                "${context.product.name.length|'none'} ~ none",
                "${context.product.category|'none'} ~ Food",
                "${context.nothing|$context.product.category} ~ Food",
                "${context.nothing|${context.nowhere|'last'}} ~ last",
            })
    void showsDefaultsForMissingValues(String source, String expected) {
        assertThat(text(source, anOrder())).isEqualTo(expected);
    }

    @Test
    void showsNothingForMissingValuesAndNamesThem() {
        CompiledTemplate template = compileText(
                "[$context.a.b][${context.c}][$!context.d][$context.items][$profile.x|#if($context.tested)#end]");

        RenderedText rendered = template.render(anOrder());

        assertThat(rendered.text()).isEqualTo("[][][][][|]");
        assertThat(rendered.missing()).containsExactly("context.a.b", "context.c", "context.items", "profile.x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "#set($list = $context.items)$list.size() $list.get(0).name ~ 2 Tea",
                "#foreach($text in ['a', 'b'])$text.toUpperCase()#end ~ AB",
                "#set($number = 2)#set($date = 'today')$number.intValue() $date.length() ~ 2 5",
                "#foreach($map in $context.items)$map.name #end ~ `Tea Biscuits `",
            })
    void letsAVariableBeCalledLikeATool(String source, String expected) {
        assertThat(text(source, anOrder())).isEqualTo(expected);
    }

    @Test
    void namesWhatIsMissingInALoopOrBehindAVariable() {
        CompiledTemplate template = compileText(
                "#set($p = $context.product)#foreach($i in $context.items)$i.size#end$p.size$raw.html($p.weight)");

        assertThat(template.render(anOrder()).missing())
                .containsExactly("context.items.size", "context.product.size", "context.product.weight");
    }

    @Test
    void treatsNullLikeAMissingValue() {
        RenderedText rendered = compileText("[$context.x]${context.x|'none'}").render(context("x", null));

        assertThat(rendered.text()).isEqualTo("[]none");
        assertThat(rendered.missing()).containsExactly("context.x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "#foreach($i in $context.items)$foreach.index:$i.name#if($foreach.hasNext), #end#end ~ 0:Tea, 1:Biscuits",
                "#foreach($i in $context.items)$foreach.count$foreach.first$foreach.last #end ~ `1truefalse 2falsetrue `",
                "#foreach($i in $context.items)#if($foreach.count == 2)#break#end$i.name#end ~ Tea",
                "#foreach($i in $context.nothing)x#{else}none#end ~ none",
                "#foreach($v in $context.tags)$v#end ~ green",
                "#foreach($k in $context.tags.keySet())$k#end ~ colour",
                "#foreach($e in $context.tags.entrySet())$e.key=$e.value,$e.getKey()=$e.getValue()#end ~ colour=green,colour=green",
                "#foreach($a in [1..2])#foreach($b in ['x','y'])$a$b$foreach.parent.count #end#end ~ `1x1 1y1 2x2 2y2 `",
                "#set($sum = 0)#foreach($i in $context.items)#set($sum = $sum + $i.price)#end$sum ~ 17",
                "#if($context.items.size() > 1 && !$context.items.isEmpty())many#elseif(true)few#{else}none#end ~ many",
                "#if($context.product.name == 'x')a#elseif($context.product.category == 'Food')b#{else}c#end ~ b",
                "#if($context.nothing)a#{else}b#end ~ b",
                "#if($context.nothing > 3)a#{else}b#end ~ b",
                "$context.items[0].name $context.items.get(1).name $context.items[-1].name $!context.items[7].name| ~ Tea Biscuits Biscuits |",
                "$context.tags.get('colour') $context.tags['colour'] $context.tags.containsKey('size') ~ green green false",
                "$context.product.category.toUpperCase() $context.product.category.substring(1,3) $context.product.name.replace('&','and') ~ FOOD oo Tea and Biscuits",
                "#set($m = {'a': 1, 'b': [1,2]})$m.a$m.b.size()$m.b.contains(2) ~ 12true",
                "#set($x = 'a' + $context.nothing)$x#set($x = 7 / 2)$x#set($x = 7 % 2)$x#set($x = -$x)$x ~ a31-1",
                "#set($x = \"<$context.product.category>\")$x ~ <Food>",
                "#if(\"$!context.nothing\" == '')empty#end ~ empty",
                "\\$context.a \\#if(x) $5.00 #fff #[[$raw #if]]# ~ `$context.a #if(x) $5.00 #fff $raw #if`",
                "[a]## not shown ~ [a]",
            })
    void speaksVelocity(String source, String expected) {
        assertThat(text(source, anOrder())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "19.90, 19.90",
        "1E+3, 1000",
        "5, 5",
        "-0.5, -0.5",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void showsNumbersAsTheyWereGiven(BigDecimal number, String expected) {
        assertThat(text("$context.n", context("n", number))).isEqualTo(expected);
    }

    @Test
    void calculatesWithNumbersOfAllKinds() {
        RenderData data = context("a", new BigDecimal("7"), "b", BigInteger.TWO, "c", 7L, "d", "3", "e", (short) 2);

        String text = text(
                "#set($x = $context.a % $context.b)$x#set($x = $context.c * $context.d)-$x#set($x = $context.e - 5)$x",
                data);

        assertThat(text).isEqualTo("1-21-3");
    }

    @Test
    void answersNothingForImpossibleCalculations() {
        RenderData data = context("a", new BigDecimal("7.5"), "zero", 0, "text", "x");

        String text = text(
                "#set($x = $context.a % 2)[$!x]#set($y = 1 / $context.zero)[$!y]#set($z = $context.text * 2)[$!z]",
                data);

        assertThat(text).isEqualTo("[][][]");
    }

    @Test
    void isCaseSensitive() {
        assertThat(text("[$!context.Product.name]", anOrder())).isEqualTo("[]");
    }

    @Test
    void doesNotEscapePlainText() {
        RenderData data = context("x", "<b> & \"q\" 'a'\n");

        assertThat(text("$context.x", data)).isEqualTo("<b> & \"q\" 'a'\n");
        assertThat(line("$context.x", context("x", "<b> & \"q\" 'a'"))).isEqualTo("<b> & \"q\" 'a'");
    }

    @Test
    void encodesForUrlsOnDemand() {
        assertThat(text("https://x.example/?q=$url.encode($context.x)", context("x", "a b&c/é")))
                .isEqualTo("https://x.example/?q=a%20b%26c%2F%C3%A9");
    }

    @Test
    void doesNotEncodeTwiceWithinUrls() {
        assertThat(html(
                        "<a href=\"https://x.example/?q=$url.encode($context.x)\">$url.encode($context.x)</a>",
                        context("x", "a b")))
                .isEqualTo("<a href=\"https://x.example/?q=a%20b\">a%20b</a>");
    }

    @Test
    void insertsRawHtmlOnDemand() {
        RenderData data = context("x", "<b>bold</b>");

        assertThat(html("<p>$raw.html($context.x) $context.x</p>", data))
                .isEqualTo("<p><b>bold</b> &lt;b&gt;bold&lt;/b&gt;</p>");
        assertThat(text("$raw.html($context.x)", data)).isEqualTo("<b>bold</b>");
        assertThat(html("#set($y = \"$raw.html($context.x)\")$y", data))
                .as("what becomes part of a text is a text")
                .isEqualTo("&lt;b&gt;bold&lt;/b&gt;");
    }

    @Test
    void takesListsWithNullsAndForeignObjects() {
        RenderData data = context("list", Arrays.asList("a", null, new Object(), List.of("b")));

        assertThat(text("#foreach($x in $context.list)[$!x]#end", data)).isEqualTo("[a][][][]");
    }

    @Test
    void leavesTheAuthorsOwnTextAlone() {
        String source = "<!DOCTYPE html>\r\n<p style='a:b' ONCLICK=\"x()\">é ${'$'} & <br/>\r\n</p><!-- -- -->";

        assertThat(html(source, new RenderData(Map.of(), Map.of()))).isEqualTo(source);
    }
}
