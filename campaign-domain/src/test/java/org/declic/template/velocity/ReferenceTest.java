package org.declic.template.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.template.TemplateFixture.compileHtml;

import org.declic.template.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            nullValues = "none",
            value = {
                "$context.product.name ~ context.product.name",
                "${profile.person.name.firstName} ~ profile.person.name.firstName",
                "#if($context.a && ($context.b > 1 || !$context.c))#elseif($context.d)#end ~ context.a,context.b,context.c,context.d",
                "#foreach($i in $context.items)$i.name $i.price#end ~ context.items",
                "#foreach($i in $context.items)#foreach($j in $i.parts)$j.name#end#end ~ context.items",
                "#set($p = $context.product)$p.name ~ context.product,context.product.name",
                "#set($x = $context.a + $context.b * 2)$x ~ context.a,context.b",
                "#set($x = \"$context.a and ${context.b}\")$x ~ context.a,context.b",
                "#set($x = [$context.a, {'k': $context.b}])$x.size() ~ context.a,context.b",
                "$context.items.size() $context.items[0].name ~ context.items",
                "$context.get('first-name') $context['last-name'].x ~ context.first-name,context.last-name.x",
                "$raw.html($context.bio) $url.encode($context.q) ~ context.bio,context.q",
                "${context.a|$context.b} ~ context.a,context.b",
                "\\$context.a ## $context.b ~ none",
                "#[[$context.a]]# plain ~ none",
            })
    void findsPathsWhereverTheyStand(String source, String expected) {
        assertThat(compileHtml(source).references())
                .extracting(Reference::path)
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(",", -1));
    }
}
