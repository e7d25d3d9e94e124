package org.declic.campaign.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.campaign.context.DeclaredContext.Undeclared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredContextTest {

    private static final DeclaredContext ORDER = new DeclaredContext("""
            {"order": {"number": "A-17", "paid": true, "note": null,
                       "items": [{"name": "Coat"}, {"name": "Hat", "price": {"amount": 12.5}}],
                       "codes": ["x"], "gifts": [], "extra": {}},
             "locale": "fr"}
            """);

    @Test
    void offersSingleValuesAndLists() {
        assertThat(ORDER.attributes())
                .containsExactly(
                        "context.order.number",
                        "context.order.paid",
                        "context.order.note",
                        "context.order.items",
                        "context.order.codes",
                        "context.order.gifts",
                        "context.order.extra",
                        "context.locale");
        assertThat(ORDER.values()).containsEntry("locale", "fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "context",
                "context.order",
                "context.order.number",
                "context.order.items",
                "context.order.items.name",
                "context.order.items.price.amount",
                "context.order.codes",
                "context.order.note.anything",
                "context.order.gifts.anything.deep",
                "context.order.extra.anything",
                "profile.person.name.firstName",
                "links.unsubscribe"
            })
    void allowsWhatTheExampleHasOrLeavesOpenAndWhatIsNoContext(String path) {
        assertThat(ORDER.undeclared(List.of(path))).isEmpty();
    }

    @Test
    void namesTheNearestOfWhatIsNotDeclared() {
        assertThat(ORDER.undeclared(List.of(
                        "context.order.numbr",
                        "context.Locale",
                        "context.order.items.nam",
                        "context.invoice",
                        "context.order.codes.first",
                        "context.order.number.length")))
                .containsExactly(
                        new Undeclared("context.order.numbr", Optional.of("context.order.number")),
                        new Undeclared("context.Locale", Optional.of("context.locale")),
                        new Undeclared("context.order.items.nam", Optional.of("context.order.items.name")),
                        new Undeclared("context.invoice", Optional.empty()),
                        new Undeclared("context.order.codes.first", Optional.empty()),
                        new Undeclared("context.order.number.length", Optional.empty()));
    }

    @Test
    void findsWhatACallLacks() {
        DeclaredContext strict = ORDER.requiring(List.of("context.order.items", "context.locale", "context.unknown"));
        Map<String, Object> items = Map.of("items", List.of(Map.of()));

        assertThat(strict.required()).containsExactly("context.order.items", "context.locale");
        assertThat(strict.lacking(Map.of("order", items, "locale", "fr"))).isEmpty();
        assertThat(strict.lacking(Map.of("order", items, "locale", " "))).contains("context.locale");
        assertThat(strict.lacking(Map.of("order", Map.of("items", List.of()), "locale", "fr")))
                .contains("context.order.items");
        assertThat(strict.lacking(Map.of("order", "A-17"))).contains("context.order.items");
        assertThat(strict.lacking(Map.of("locale", false, "order", items))).isEmpty();
        assertThat(ORDER.lacking(Map.of())).isEmpty();
    }

    @Test
    void isMalformedWhenItRequiresWhatIsNotDeclared() {
        assertThat(new DeclaredContext("{\"a\": 1}", List.of("context.a")).isWellFormed())
                .isTrue();
        assertThat(new DeclaredContext("{\"a\": 1}", List.of("context.b")).isWellFormed())
                .isFalse();
    }

    @Test
    void allowsAnythingWhereNothingIsDeclared() {
        assertThat(DeclaredContext.NONE.undeclared(List.of("context.order.number")))
                .isEmpty();
        assertThat(DeclaredContext.NONE.isDeclared()).isFalse();
        assertThat(DeclaredContext.NONE.attributes()).isEmpty();
        assertThat(DeclaredContext.NONE.values()).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "17", "null", "{", "{\"a\": \"\u0000\"}", "{\"a\": 1} x"})
    void isMalformedWithoutAnObject(String example) {
        assertThat(new DeclaredContext(example).isWellFormed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", "{\"a\": [[{\"b\": 1}]]}"})
    void isWellFormedWithOneOrNothing(String example) {
        assertThat(new DeclaredContext(example).isWellFormed()).isTrue();
    }

    @Test
    void isMalformedWhenItIsTooDeep() {
        assertThat(new DeclaredContext("{\"a\":" + "[".repeat(9_000)).isWellFormed())
                .isFalse();
        assertThat(new DeclaredContext("{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000)).isWellFormed())
                .isFalse();
    }
}
