package org.declic.template.velocity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.template.TemplateFixture.compileHtml;
import static org.declic.template.TemplateFixture.compileLine;
import static org.declic.template.TemplateFixture.compileText;
import static org.declic.template.TemplateFixture.context;
import static org.declic.template.TemplateFixture.html;
import static org.declic.template.TemplateFixture.text;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.declic.template.CompiledTemplate;
import org.declic.template.Reference;
import org.declic.template.RenderData;
import org.declic.template.RenderingException;
import org.declic.template.SampleField;
import org.declic.template.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of an author who wants more than an email; the time limit only ends what should never have begun. */
@Timeout(60)
class TemplateAttackTest {

    private static final Thread BEAN = Thread.currentThread();
    private static final String[] STRINGS = {"x"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$context.class",
                "$context.Class",
                "$context.getClass()",
                "$context['class'].name",
                "$context.get('class')",
                "$context.text.class",
                "$context.text.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')",
                "$context.text.class.forName('java.lang.System').exit(1)",
                "$context.text.class.classLoader.loadClass('java.lang.Runtime')",
                "$context.text.class.protectionDomain.codeSource.location",
                "$context.number.class.superclass",
                "$context.number.TYPE",
                "$context.number.MAX_VALUE",
                "$context.number.valueOf(1)",
                "$context.list.class",
                "$context.list.getClass().getModule()",
                "$context.list.iterator()",
                "$context.list.iterator().next()",
                "$context.list.listIterator()",
                "$context.list.stream().findFirst().get()",
                "$context.list.toArray()",
                "$context.list.parallelStream()",
                "$context.list.toString()",
                "$context.list.hashCode()",
                "$context.map.entrySet().iterator().next().getClass()",
                "$context.map.keySet().getClass()",
                "$context.map.hashCode()",
                "$context.text.toString()",
                "$context.text.intern()",
                "$context.text.bytes",
                "$context.text.getBytes('UTF-8')",
                "$context.text.matches('(a+)+$')",
                "$context.text.replaceAll('(a+)+$', 'b')",
                "$context.text.split('a')",
                "$context.text.repeat(1000000000)",
                "$context.text.format('%1000000000d', 1)",
                "$context.text.formatted(1)",
                "$context.text.concat('x')",
                "$context.text.join('x', $context.list)",
                "$context.text.wait(100000)",
                "$context.text.notify()",
                "$context.bean",
                "$context.bean.name",
                "$context.bean.getName()",
                "$context.bean.toString()",
                "$context.bean.contextClassLoader",
                "$context.aClass",
                "$context.aClass.name",
                "$context.aClass.forName('java.lang.Runtime')",
                "$context.loader.loadClass('java.lang.Runtime')",
                "$context.anEnum",
                "$context.anEnum.values()",
                "$context.anEnum.SECONDS",
                "$context.anEnum.toMillis(5)",
                "$context.path.toFile().delete()",
                "$context.optional.get()",
                "$context.array.length",
                "$context.array[0]",
                "$context.array",
                "$raw",
                "$raw.class",
                "$raw.method",
                "$raw.function.apply('x')",
                "$raw.html",
                "$raw.html($context.list)",
                "$raw.html('x').class",
                "$raw.html('x').text",
                "$raw.html('x').kind.values()",
                "$url.class.forName('java.net.URL')",
                "$url.encode",
                "#set($x = [])$x.class",
                "#set($x = [])$x.add('a')",
                "#set($x = [])$x.addAll($context.list)",
                "#set($x = {})$x.put('a', 'b')",
                "#set($x = {})$x.getClass()",
                "#set($x = [1..3])$x.class",
                "#set($x = [1..3])$x.subList(0,1)",
                "#set($x = 1)$x.class",
                "#set($x = true)$x.class",
                "#set($x = true)$x.getBoolean('user.home')",
                "#set($x = 1.5)$x.getClass()",
                "#set($x = 1)$x.getInteger('user.home')",
                "#set($x = 'a')$x.class",
                "#foreach($i in [1])$foreach.class#end",
                "#foreach($i in [1])$foreach.info#end",
                "#foreach($i in [1])$foreach.info.template#end",
                "#foreach($i in [1])$foreach.owner#end",
                "#foreach($i in [1])$foreach.replaced#end",
                "#foreach($i in [1])$foreach.topmost.owner#end",
                "#foreach($i in [1])$foreach.stop()#end",
                "#foreach($i in [1])$foreach.put('a','b')#end",
                "#foreach($i in [1])$foreach.parent#end",
                "#foreach($i in [1])$foreach#end",
                "#foreach($i in $context.map.entrySet())$i.class#end",
                "#foreach($i in $context.map.entrySet())$i.setValue('x')#end",
                "#foreach($i in $context.bean)x#end",
                "#foreach($i in $context.array)x#end",
                "#foreach($i in $context.text)x#end",
                "#foreach($i in $raw)x#end",
                "$context.put('a', 'b')",
                "$context.putAll($context.map)",
                "$context.remove('text')",
                "$context.clear()",
                "$context.replace('text', 'x')",
                "$context.compute('text', 'x')",
                "$context.merge('text', 'x', 'y')",
                "$context.values().clear()",
                "$context.keySet().remove('text')",
                "$context.entrySet().clear()",
                "$context.list.add('x')",
                "$context.list.set(0, 'x')",
                "$context.list.remove(0)",
                "$context.list.clear()",
                "$context.list.sort(null)",
                "$context.map.put('k', 'x')",
                "$context.map.remove('k')",
            })
    void reachesNothing(String attack) {
        Map<String, Object> data = data();

        String text = text("#set($null = $context.none)[" + attack + "]", new RenderData(Map.of(), data));

        assertThat(text).isEqualTo("[]");
        assertThat(data).isEqualTo(data());
    }

    private static Map<String, Object> data() {
        return new LinkedHashMap<>(Map.ofEntries(
                entry("text", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"),
                entry("number", 7),
                entry("list", new ArrayList<>(List.of("a", "b"))),
                entry("map", new LinkedHashMap<>(Map.of("k", "v"))),
                entry("bean", BEAN),
                entry("aClass", Runtime.class),
                entry("loader", TemplateAttackTest.class.getClassLoader()),
                entry("anEnum", TimeUnit.SECONDS),
                entry("path", Path.of("never-deleted")),
                entry("optional", Optional.of("x")),
                entry("array", STRINGS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#parse('/etc/passwd')",
                "#parse('http://127.0.0.1/x.vm')",
                "#include('/etc/passwd')",
                "#include('../../WEB-INF/web.xml')",
                "#{include}('x')",
                "#evaluate('$context.class')",
                "#{evaluate}('$context.class')",
                "#macro(m $x)$x#end #m('a')",
                "#macro(m)#m()#end #m()",
                "#{macro}(m)x#end",
                "#@m()x#end",
                "#m()",
                "#define($x)$x#end $x",
                "#stop",
                "#set($x = \"#evaluate('a')\")",
                "#set($x = \"#parse('/etc/passwd')\")",
                "#set($x = \"$\\u007B#evaluate('a')}\")",
                "#set($x = \"\\u0023evaluate('a') #\")",
                "#set($x = \"#macro(m)a#end\")",
                "#set($x = \"#set($y = 'a')\")",
                "$context.get(\"#include('x')\")",
                "${context.x|\"#parse('x')\"}",
                "#if(\"#parse('x')\" == '')a#end",
                "#foreach($x in [\"#parse('x')\"])a#end",
                "#set($context = 1)",
                "#set($context.text = 'x')",
                "#set($context['text'] = 'x')",
                "#set($context.list[0] = 'x')",
                "#set($profile.name = 'x')",
                "#set($raw = 'x')",
                "$raw.getClass().classLoader",
                "$raw.method()",
                "$raw.call('html', ['x'])",
                "$raw.html()",
                "$raw.html('a', 'b')",
                "$url.openStream()",
                "#set($url = 'x')",
                "$text.getClass()",
                "$list.wait(100000)",
                "#foreach($context in [1])a#end",
                "#foreach($context.x in [1])a#end",
                "#foreach($i in [1])#set($foreach.index = -9)#end",
                "$esc.html('x')",
                "$class.inspect('java.lang.Runtime')",
                "$template.name",
                "$request.session",
                "a\u001Cb",
                "#set($x = 1e999999999 - 1)",
                "#set($x = 1e999999999 + 1)",
                "#set($x = -1.0e-999999999 + 1)",
                "#if(1.e999999 == 1)#end",
                "#if(1e99999999999999 == 1)#end",
            })
    void isRefused(String attack) {
        assertThatThrownBy(() -> compileHtml(attack)).isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "velocimacros.vtl",
                "org/declic/template/CompiledTemplate.class",
                "http://127.0.0.1/"
            })
    void hasNoResources(String name) {
        assertThatThrownBy(() -> TemplateEngine.INSTANCE.getTemplate(name))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> TemplateEngine.INSTANCE.getContent(name))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    static Stream<String> bombs() {
        String doubling = "#foreach($i in [1..60])";
        return Stream.of(
                "#set($x = 'ab')" + doubling + "#set($x = \"$x$x\")#end$x",
                "#set($x = 'ab')" + doubling + "#set($x = $x + $x)#end$x",
                "#set($x = 'ab')" + doubling + "#set($x = $x.replace('a', $x))#end$x",
                "#set($x = $context.big)#set($y = " + "$x + ".repeat(40) + "'')",
                "#set($y = \"" + "$context.big".repeat(40) + "\")",
                "#set($x = 9)" + doubling + "#set($x = $x * $x)#end$x",
                "#set($x = '1e99' * '1e99')",
                "#foreach($i in [1..1000000000])a#end",
                "#foreach($i in [2147483640..-2147483648])#end",
                "#set($x = [0..2000000000])$x.size()",
                "#foreach($a in [1..1000])#foreach($b in [1..1000])#end#end",
                "#foreach($a in [1..10])".repeat(12) + "x" + "#end".repeat(12),
                "#foreach($a in [1..9000])" + "#set($b = $a)".repeat(2_000) + "#end",
                "#foreach($a in [1..9000])" + "#if($context.big.contains('ab'))#end".repeat(50) + "#end",
                "#foreach($a in [1..9000])#if($context.big == $context.other)#end#end",
                "#foreach($a in [1..9000])$context.big.toLowerCase().length()#end",
                "#foreach($a in [1..9000])$context.many.contains('x')#end",
                "#foreach($a in [1..9000])#foreach($e in $context.many)#end#end",
                "#foreach($a in [1..9000])$context.big#end",
                "#foreach($a in [1..9000])" + "literal text ".repeat(100) + "#end",
                "$context.big".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isStoppedAtALimit(String bomb) {
        CompiledTemplate template = compileHtml(bomb);
        RenderData data = context(
                "big",
                "a".repeat(90_000),
                "other",
                "a".repeat(89_999) + "b",
                "many",
                List.of("y".repeat(5_000).split("")));

        assertThatThrownBy(() -> template.render(data))
                .isInstanceOf(RenderingException.class)
                .satisfies(e -> assertThat(((RenderingException) e).field()).isEqualTo(SampleField.HTML))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("aaa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#set($x = '1e999999999' - 1)[$!x]",
                "#set($x = $context.monster + 1)[]",
                "#set($x = $context.monster * 2)[$!x]",
                "#if($context.monster > 1)x#end[]",
                "#if($context.monster == 1)x#end[]",
                "#if($context.digits == 1)x#end[]",
                "#set($x = -$context.digits)[$!x]",
                "#set($x = [1])#foreach($i in [1..5000])#set($x = [$x, $x])#end#if($x == [$x])x#end[$!x]",
                "#set($x = {})#foreach($i in [1..5000])#set($x = {'a': $x, 'b': $x})#end[$!x]",
                "#set($x = [1])#foreach($i in [1..5000])#set($x = {$x: $x})#end[$!x]",
                "#set($m = '1e999999999')#foreach($i in [$m..2])x#end[]",
                "#set($x = -9.5)#foreach($i in [1..60])#set($x = $x * $x)#end[$!x]",
                "#foreach($i in [-2147483648..2147483647])a#end[]",
            })
    void staysSmall(String attack) {
        RenderData data = context("monster", new BigDecimal("1e999999999"), "digits", "9".repeat(500_000));

        assertThat(text(attack, data)).isEqualTo("[]");
    }

    @Test
    void boundsTheSubject() {
        CompiledTemplate template = compileLine("$context.x");

        assertThat(template.render(context("x", "a".repeat(1_000))).text()).hasSize(1_000);
        assertThatThrownBy(() -> template.render(context("x", "a".repeat(1_001))))
                .hasMessage("This becomes longer than 1000 characters.");
    }

    static Stream<String> mazes() {
        return Stream.of(
                "#if(true)".repeat(60) + "#end".repeat(60),
                "#foreach($i in [1])".repeat(60) + "#end".repeat(60),
                "#if(true)".repeat(20_000),
                "#if(true)".repeat(20_000) + "#end".repeat(20_000),
                "#set($x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ")",
                "#set($x = " + "!".repeat(50_000) + "true)",
                "#set($x = " + "- ".repeat(50_000) + "1)",
                "#set($x = 1" + " + 1".repeat(50_000) + ")",
                "#if(true" + " && true".repeat(50_000) + ")#end",
                "#set($x = " + "[".repeat(50_000) + "]".repeat(50_000) + ")",
                "#set($x = " + "{'a':".repeat(50_000) + "1" + "}".repeat(50_000) + ")",
                "$context" + ".a".repeat(50_000),
                "$context" + ".a()".repeat(50_000),
                "$context" + "[1]".repeat(50_000),
                "${context.a|".repeat(50_000) + "1" + "}".repeat(50_000),
                "$context.b([".repeat(15) + "1",
                "$context.b([".repeat(500) + "1" + "])".repeat(500),
                "#set($x = " + "[$context.b(".repeat(15),
                "#macro(m ## '\n " + "$context.b([".repeat(15) + "1 '",
                "#set($x = \"" + "$context.b([".repeat(15) + "\")",
                "#set($x = " + "\"".repeat(64) + "$context.a" + "\"".repeat(64) + ")",
                "#set($x = " + "9".repeat(900_000) + ")",
                "\\".repeat(900_000) + "$context.a",
                "a".repeat(1_000_001));
    }

    @ParameterizedTest
    @MethodSource("mazes")
    void isNotFollowedTooDeep(String maze) {
        assertThatThrownBy(() -> compileHtml(maze)).isInstanceOf(TemplateException.class);
    }

    @Test
    void remembersNoPathsWithoutEnd() {
        StringBuilder chain = new StringBuilder("#set($v0 = $context.list)");
        for (int i = 1; chain.length() < 990_000; i++) {
            chain.append("#set($v").append(i).append(" = $v").append(i - 1).append(".a)");
        }

        Set<Reference> references = compileText(chain.toString()).references();

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(reference.path()).hasSizeLessThan(1_000));
    }

    @Test
    void leavesNothingBehindForTheNextRendering() {
        CompiledTemplate template = compileText(
                "#if($context.first)#set($secret = $context.first)#end#foreach($i in $context.list)$i#end[$!secret$!i]");

        assertThat(template.render(context("first", "s3cret", "list", List.of("x")))
                        .text())
                .isEqualTo("x[s3cret]");
        assertThat(template.render(context()).text()).isEqualTo("[]");
    }

    @Test
    void leavesNothingBehindForAnotherTemplate() {
        text("#set($secret = $context.first)#foreach($i in [1])$secret#end", context("first", "s3cret"));

        assertThat(text("#if(false)#set($secret = 1)#end[$!secret]", context())).isEqualTo("[]");
    }

    @Test
    void leavesNoMacroBehind() {
        assertThatThrownBy(() -> compileText("#macro(leak)s3cret#end")).isInstanceOf(TemplateException.class);

        assertThat(text("#leak", context())).isEqualTo("#leak");
    }

    @Test
    void leavesNothingBehindForAnotherField() {
        CompiledTemplate first = compileLine("#set($a = 'x')$a");
        String other = "#if(false)#set($a = 1)#end[$!a]";

        assertThat(first.render(context()).text()).isEqualTo("x");
        assertThat(html(other, context())).isEqualTo("[]");
        assertThat(text(other, context())).isEqualTo("[]");
    }

    @Test
    void rendersOnAfterAFailure() {
        CompiledTemplate template = compileText("#foreach($i in [1..$context.n])$i#end");

        assertThatThrownBy(() -> template.render(context("n", 20_000))).isInstanceOf(RenderingException.class);
        assertThat(template.render(context("n", 3)).text()).isEqualTo("123");
    }
}
