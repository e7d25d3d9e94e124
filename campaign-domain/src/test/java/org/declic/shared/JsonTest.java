package org.declic.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    /** Some value. */
    record Order(String id, int count, @Nullable String note) {}

    private static final Order ORDER = new Order("é\"\u0000", 2, null);

    @Test
    void readsBackWhatItWrote() {
        assertThat(Json.read(Json.bytes(ORDER), Order.class)).isEqualTo(ORDER);
        assertThat(Json.read(Json.text(ORDER), Order.class)).isEqualTo(ORDER);
    }

    @Test
    void writesBytesInUtf8AndEscapesControlCharacters() {
        assertThat(new String(Json.bytes(ORDER), UTF_8))
                .isEqualTo(Json.text(ORDER))
                .isEqualTo("{\"id\":\"é\\\"\\u0000\",\"count\":2,\"note\":null}");
    }

    @Test
    void ignoresPropertiesThatALaterVersionAdded() {
        assertThat(Json.read("{\"id\":\"a\",\"count\":1,\"added\":true}", Order.class))
                .isEqualTo(new Order("a", 1, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"count\":\"many\"}", "\"text\""})
    void refusesWhatIsNoJsonOfTheType(String json) {
        assertThatThrownBy(() -> Json.read(json, Order.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON of Order");
        assertThatThrownBy(() -> Json.read(json.getBytes(UTF_8), Order.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No JSON of Order");
    }

    @Test
    void readsAnObjectAsMapsListsAndPlainValues() {
        assertThat(Json.object("{\"a\":{\"b\":[1,2.5,\"x\",true,null]}}"))
                .isEqualTo(Map.of("a", Map.of("b", Arrays.asList(1, new BigDecimal("2.5"), "x", true, null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{\"a\":}", "{\"a\":1", "{} x"})
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> Json.object(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        String json = "{\"price\":19.90,\"big\":12345678901234567890,\"small\":0.0000001}";

        assertThat(Json.text(Json.object(json))).isEqualTo(json);
    }

    @Test
    void writesIndentedTextForPeople() {
        assertThat(Json.pretty(new Order("a", 1, null)))
                .isEqualTo("{\n  \"id\": \"a\",\n  \"count\": 1,\n  \"note\": null\n}");
        assertThat(Json.pretty(List.of(1, 2))).isEqualTo("[\n  1,\n  2\n]");
    }

    @Test
    void refusesWhatCannotBeWritten() {
        Map<String, Object> tooLong = Map.of("number", new BigDecimal("1e1000000000"));

        assertThatThrownBy(() -> Json.bytes(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.text(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.pretty(tooLong)).isInstanceOf(IllegalArgumentException.class);
    }
}
