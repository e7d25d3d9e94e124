package org.declic.web.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.declic.content.EmailContent;
import org.junit.jupiter.api.Test;

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
    void prefersTheLongerOfTwoPaths() {
        UsedAttributes used = new UsedAttributes(Set.of("context.a", "context.a.b"), Map.of());

        assertThat(used.nested("context", path -> "x")).isEqualTo(Map.of("a", Map.of("b", "x")));
    }

    @Test
    void usesNothingWhileTheContentCannotBeCompiled() {
        assertThat(used("", "#if($context.a)").paths()).isEmpty();
    }
}
