package org.declic.web.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.content.EmailContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsedAttributesTest {

    private static UsedAttributes used(String subject, String html) {
        return UsedAttributes.of(new EmailContent(subject, "", html, ""));
    }

    @Test
    void findsTheAttributesOfAllParts() {
        UsedAttributes used = used(
                "${context.offerCode|'none'}", "<p>$profile.person.name.firstName and ${context.product.name}</p>");

        assertThat(used.paths())
                .containsExactlyInAnyOrder(
                        "context.offerCode", "profile.person.name.firstName", "context.product.name");
        assertThat(used.below("profile")).containsExactly("profile.person.name.firstName");
    }

    @Test
    void nestsWhatStandsBelowARoot() {
        UsedAttributes used = used("$context.product.name $context.product.price $context.code", "");

        assertThat(used.nested("context", path -> "<" + path + ">"))
                .isEqualTo(Map.of(
                        "product",
                        Map.of("name", "<context.product.name>", "price", "<context.product.price>"),
                        "code",
                        "<context.code>"));
        assertThat(used.nested("profile", path -> path)).isEmpty();
    }

    @Test
    void givesALoopAListOfWhatItShows() {
        String loop = "#foreach($item in $context.items)<li>$item.name: ${item.price.amount|'0'} $item.size()</li>#end";

        assertThat(used("", loop).nested("context", path -> path))
                .isEqualTo(Map.of(
                        "items",
                        List.of(Map.of(
                                "name",
                                "context.items.name",
                                "price",
                                Map.of("amount", "context.items.price.amount")))));
    }

    @Test
    void givesALoopOverPlainValuesAListOfOne() {
        UsedAttributes used = used("", "#foreach($word in $context.words)$word #end");

        assertThat(used.nested("context", path -> "x")).isEqualTo(Map.of("words", List.of("x")));
    }

    @Test
    void givesALoopInALoopAListInAList() {
        String loops = "#foreach($order in $context.orders)$order.number"
                + "#foreach($item in $order.items)$item.name#foreach($tag in $item.tags)$tag#end#end#end";

        assertThat(used("", loops).nested("context", path -> path))
                .isEqualTo(Map.of(
                        "orders",
                        List.of(Map.of(
                                "number",
                                "context.orders.number",
                                "items",
                                List.of(Map.of(
                                        "name",
                                        "context.orders.items.name",
                                        "tags",
                                        List.of("context.orders.items.tags")))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## #foreach($x in $context.a)",
                "#*\n#foreach($x in $context.a)*#",
                "#[[#foreach($x in $context.a)]]#",
                "\\#foreach($x in $context.a)",
                "#set($note = '#foreach($x in $context.a)')",
                "#foreach($k in $context.a.keySet())$k#end",
            })
    void takesNothingForAListThatIsNotGoneThrough(String source) {
        assertThat(used("", source).lists()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#foreach($i in $context.items)$i.name ## $i.price\n#end",
                "#foreach($i in $context.items)#set($line = \"- $i.name\")$line \\$i.price#end",
                "#foreach ( ${i} in ${context.items} )${i.get('name')}#end $!{i.name}",
                "#set($all = $context.items)#foreach($i in $all)#set($n = $i)$n.name#end",
                "#foreach($i in $context['items'])$i.name.toUpperCase()#end",
            })
    void knowsWhatIsUsedOfAnElement(String source) {
        assertThat(used("", source).lists()).isEqualTo(Map.of("context.items", Set.of("name")));
    }

    @Test
    void prefersTheLongerOfTwoPaths() {
        UsedAttributes used = new UsedAttributes(Set.of("context.a", "context.a.b"), Map.of());

        assertThat(used.nested("context", path -> "x")).isEqualTo(Map.of("a", Map.of("b", "x")));
    }

    @Test
    void usesNothingWhileTheContentCannotBeCompiled() {
        assertThat(used("", "#if($context.a)").paths()).isEmpty();
    }
}
