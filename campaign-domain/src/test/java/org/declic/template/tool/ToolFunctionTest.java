package org.declic.template.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.compileText;
import static org.declic.template.TemplateFixture.context;
import static org.declic.template.TemplateFixture.html;
import static org.declic.template.TemplateFixture.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.declic.template.RenderData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ToolFunctionTest {

    private static final List<@Nullable Object> OF_ALL_KINDS = Arrays.asList(
            null,
            "",
            "a-b c",
            "days",
            "2026-02-28",
            "Europe/Paris",
            "[",
            "%zz",
            "1e99",
            "\uD800",
            true,
            0,
            -1,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            1.5d,
            new BigDecimal("1e99"),
            BigInteger.TEN.pow(80),
            List.of(),
            Arrays.asList("b", null, 2, List.of(), Map.of("name", "x")),
            Map.of("name", 1),
            new Object());

    static List<ToolFunction> functions() {
        return Toolbox.ALL;
    }

    /** Every function with every kind of value at every place. */
    @ParameterizedTest
    @MethodSource("functions")
    void takesArgumentsOfAnyKind(ToolFunction function) {
        for (int count = 0; count <= 4; count++) {
            for (Object first : OF_ALL_KINDS) {
                for (Object other : OF_ALL_KINDS) {
                    List<@Nullable Object> arguments = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        arguments.add(i == 0 ? first : other);
                    }
                    Object result = function.call(new Arguments(arguments, new Purse()));
                    assertThat(function.takes(count) || result == null)
                            .as(function.signature())
                            .isTrue();
                }
            }
        }
    }

    private static final class Purse implements ToolCaller {

        @Override
        public void spendCharacters(int count) {
            assertThat(count).isNotNegative();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "${date.format('31 June', 'd MMMM')|'soon'} ~ soon",
                "${date.format('2026-06-31', 'd MMMM')|'soon'} ~ soon",
                "${date.format('2026-06-30', 'no pattern')|'soon'} ~ soon",
                "${date.format('2026-06-30', 'HH:mm VV', 'xx')|'soon'} ~ soon",
                "${date.format('2026-06-30', 'd', 'fr', 'Nowhere/City')|'soon'} ~ soon",
                "${date.add('9999-12-31', 1, 'day')|'never'} ~ never",
                "${date.add('2026-01-01', 2147483647, 'years')|'never'} ~ never",
                "${date.parse('14/13/2026', 'dd/MM/yyyy')|'none'} ~ none",
                "${date.now('x')|'none'} ${date.today('x')|'none'} ${date.inZone('2026-01-01', 'x')|'none'} ~ none none none",
                "${number.currency(1, 'XYZW')|'none'} ${number.round('one')|'none'} ${number.format(1, 'en', 99)|'none'} ~ none none none",
                "${text.matches('a', '(')|'none'} ${text.matches('a', 'a{1000}{1000}')|'none'} ${text.regexGroup('a', 'a', 7)|'none'} ~ none none none",
                "${text.decode64('*')|'none'} ${url.host('a b')|'none'} ${url.decode('%zz')|'none'} ${text.emailDomain('a@')|'none'} ~ none none none none",
                "${list.first([])|'none'} ${number.min([])|'none'} ${number.average('x')|'none'} ${logic.coalesce('', [])|'none'} ~ none none none none",
            })
    void leavesWhatIsUnfitToTheDefault(String template, String expected) {
        assertThat(text(template, context())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "$date.format('2026-03-14T23:30:00Z', 'd.M.', 'de', 'Europe/Berlin') $date.format('2026-03-14', 'd.M.', 'de', 'Europe/Berlin') ~ 15.3. 14.3.",
                "$date.format(0, 'yyyy') $date.parse('2026-03-14T10:00') $date.add('2026-03-14', 90, 'minutes') ~ 1970 2026-03-14T10:00:00 2026-03-14T01:30:00",
                "$date.truncate('2026-08-12T10:11:12Z', 'week') $date.truncate('2026-08-12', 'quarter') $date.truncate('2026-08-12', 'year') ~ 2026-08-10T00:00:00Z 2026-07-01 2026-01-01",
                "$date.truncate('2026-08-31', 'quarter') $date.truncate('2026-08-12T10:11:12', 'hour') ~ 2026-07-01 2026-08-12T10:00:00",
                "$date.add('2026-03-29T01:30:00+01:00[Europe/Paris]', 1, 'hour') ~ 2026-03-29T03:30:00+02:00[Europe/Paris]",
                "$date.part('2026-08-12T10:11:12Z', 'quarter') $date.part('2026-08-12', 'week') $date.age('2026-03-01', 'days') ~ 3 33 14",
                "$date.format('2026-08-12', 'EEEE', 'fr_CA') $date.format('2026-08-12', 'EEEE', 'fr-XX') $date.format('2026-08-12', 'EEEE', $context.none) ~ mercredi mercredi Wednesday",
                "$number.currency(5, 'JPY') $number.format(1234, 'en') $number.percent(0.256, 'en', 1) $number.format('12', 'en', 2) ~ ¥5 1,234 25.6% 12.00",
                "$text.mask('ab', 3, 3) $text.mask('abcd', 1, 1, '*') $text.camelCase('Order ID-no') $text.capitalize('') ~ `ab a**d orderIdNo `",
                "$text.replaceAll('a.b', '[.]', '\\$0') $text.replaceAll('aXb', '(x)|X', '<$1$9>') ~ a$0b a<>b",
                "$text.like('100%', '100%') $text.like('a.c', 'a_c') $text.like('abc', 'a.c') $text.like('ab', 'A%') ~ true true false false",
                "$url.appendQueryParams('https://a.example', {'q': 'a b'}) $url.appendQueryParams('https://a.example?', {'q': 1}) ~ https://a.example?q=a%20b https://a.example?q=1",
                "$list.distinct([1, 1.0, '1', 2]).size() $text.join($list.sort(['b', 2, 'a', 10]), ' ') $logic.in(5, '5') ~ 2 2 10 a b true",
                "$logic.choose(false, 'a', 'b')$!logic.choose($context.none, 'a') $logic.isEmpty({}) $logic.isEmpty('') $logic.isEmpty(0) ~ b true true false",
            })
    void answers(String template, String expected) {
        assertThat(text(template, ExampleData.DATA)).isEqualTo(expected);
    }

    @Test
    void tellsOneTimeInOneRendering() {
        RenderData data = context().at(Instant.parse("2026-11-26T23:30:00Z"));

        assertThat(text("$date.now() $date.today('Europe/Paris')", data)).isEqualTo("2026-11-26T23:30:00Z 2026-11-27");
    }

    @Test
    void escapesWhatItMakesOfAValue() {
        RenderData data = context("name", "<b>", "code", "PGI+");

        assertThat(html("$text.trim($context.name)$text.decode64($context.code)", data))
                .isEqualTo("&lt;b&gt;&lt;b&gt;");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(compileText("$text.titleCase($context.city)")
                        .render(context())
                        .missing())
                .containsExactly("context.city");
    }
}
