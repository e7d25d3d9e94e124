package org.declic.template.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.template.TemplateFixture.compileText;
import static org.declic.template.TemplateFixture.context;
import static org.declic.template.TemplateFixture.text;

import java.util.List;
import java.util.stream.Stream;
import org.declic.template.CompiledTemplate;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions in the hands of an author who wants more than an email. */
@Timeout(60)
class ToolAttackTest {

    static Stream<String> bombs() {
        String loop = "#foreach($a in [1..9000])";
        String twice = "#foreach($a in [1..60])";
        return Stream.of(
                "#set($x = 'ab')" + twice + "#set($x = $text.concat($x, $x))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $text.join([$x, $x], $x))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $text.replace($x, 'a', $x))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $text.replaceAll($x, '[a-z]', $x))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $text.replaceAll($x, '.+', '$0$0'))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $text.encode64($x))#end$x",
                "#set($x = 'ab')" + twice + "#set($x = $url.appendQueryParams($x, {'a': $x}))#end$x",
                "$text.replaceAll($context.big, 'a.*b|a', 'x')",
                "$text.matches($context.big, '(a{1,9}){1,9}c')",
                loop + "$!text.like($context.big, '%a%a%a%b')#end",
                loop + "$!text.matches('a', '(a{9}){9}')#end",
                loop + "$text.sha256($context.big)#end",
                loop + "$text.split($context.big, 'a').size()#end",
                loop + "$list.distinct($context.many).size()#end",
                loop + "$list.sort($context.many).size()#end",
                loop + "$list.values($context.many, 'x').size()#end",
                loop + "$number.sum($context.many)#end",
                loop + "$date.format($date.now(), 'EEEE d MMMM yyyy', 'fr')".repeat(4) + "#end",
                loop + "$number.format(1.5, 'fr')".repeat(4) + "#end");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isStoppedAtALimit(String bomb) {
        CompiledTemplate template = compileText(bomb);
        RenderData data = context(
                "big", "a".repeat(90_000), "many", List.of("y".repeat(5_000).split("")));

        assertThatThrownBy(() -> template.render(data)).isInstanceOf(RenderingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$!text.matches('aaaa', '((((a{1000}){1000}){1000}){1000})')",
                "$!text.matches('aaaa', '(a{999,}){999,}')",
                "$!text.mask('aaaa', -1, 2)",
                "$!text.mask('aaaa', 0, 0, 'much too long')",
                "$!number.round(1.5, 1000000000)",
                "$!number.format(1.5, 'en', 1000000000)",
                "$!number.hex('1e999999999')",
                "$!number.max('1e999999999')",
                "$!number.sum(1e99, 1e-99)",
                "$!date.add('2026-01-01', '9223372036854775807', 'days')",
                "$!date.format('+999999999-01-01', 'yyyy')",
                "$!date.format('2026-01-01', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy')",
                "$!list.first([$raw])",
                "$!logic.coalesce($raw)",
                "$!map.get($profile, $raw)",
            })
    void staysSmall(String attack) {
        assertThat(text('[' + attack + ']', context())).isEqualTo("[]");
    }
}
