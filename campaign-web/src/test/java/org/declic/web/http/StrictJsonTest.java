package org.declic.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "body"),
                Arguments.of("{\"a\":", "/a"),
                Arguments.of("{'a':1}", "body"),
                Arguments.of("{} x", "body"),
                Arguments.of("{}{}", "body"),
                Arguments.of("/* */{}", "body"),
                Arguments.of("{\"a\":NaN}", "/a"),
                Arguments.of("{\"a\":01}", "/a"),
                Arguments.of("{\"a\":[1,]}", "/a/1"),
                Arguments.of("{\"a\":1,\"a\":2}", "/a"),
                Arguments.of("{\"a\":{\"b\":1,\"b\":2}}", "/a/b"),
                Arguments.of("{\"a\":\"\\ud800\"}", "/a"),
                Arguments.of("{\"a\":\"\\udc00\\ud800\"}", "/a"),
                Arguments.of("{\"a\":\"\\u0000\"}", "/a"),
                Arguments.of("{\"a\\ud800\":1}", "/a"),
                Arguments.of("{\"a\":1e999999999}", "/a"),
                Arguments.of("{\"a\":1e-999999999}", "/a"),
                Arguments.of("{\"a\":1e99999999999999999999}", "/a"),
                Arguments.of("{\"a\":" + "9".repeat(101) + "}", "/a"),
                Arguments.of("{\"a\":0." + "9".repeat(50_000) + "}", "/a"),
                Arguments.of("[".repeat(33) + "]".repeat(33), "/0/0"),
                Arguments.of("\ufeff{}", "body"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWithThePlace(String json, String place) {
        ProblemException refused = refused(json.getBytes(UTF_8));

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.MALFORMED_JSON);
        assertThat(refused.problem().context()).hasSize(1);
        assertThat(refused.problem().context().keySet().iterator().next()).startsWith(place);
    }

    static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of("", "body", "is empty"),
                Arguments.of(" \n", "body", "is empty"),
                Arguments.of("{}{}", "body", "goes on behind the JSON value"),
                Arguments.of("[][1]", "body", "goes on behind the JSON value"),
                Arguments.of("null null", "body", "goes on behind the JSON value"),
                Arguments.of("{} x", "body", "is no JSON: look at line 1, column 5"),
                Arguments.of("{\"a\":", "/a", "is no JSON: look at line 1, column 6"),
                Arguments.of("{\"a\":[1,{\"b\":1,\"b\":2}]}", "/a/1/b", "is given twice"),
                Arguments.of("{\"a\":[\"\\ud800\"]}", "/a/0", "contains half a character, an unpaired surrogate"),
                Arguments.of("\"\\u0000\"", "body", "contains the character U+0000"),
                Arguments.of("1e101", "body", "has more than 100 digits"),
                Arguments.of("{\"a\":1e99999999999999999999}", "/a", "has an exponent that is too large"),
                Arguments.of("{\"a\":" + "9".repeat(101) + "}", "/a", "has more than 100 digits"),
                Arguments.of(
                        "{\"a\":" + "[".repeat(32) + "1", "/a" + "/0".repeat(31), "is nested deeper than 32 levels"));
    }

    @ParameterizedTest
    @MethodSource("said")
    void saysWhatIsWrong(String json, String place, String message) {
        assertThat(refused(json.getBytes(UTF_8)).problem().context()).isEqualTo(Map.of(place, message));
    }

    @Test
    void readsUtf8Only() {
        String json = "{\"name\":\"Zoé\"}";

        assertThat(StrictJson.parse(json.getBytes(UTF_8))).isEqualTo(Map.of("name", "Zoé"));
        assertThat(refused(json.getBytes(ISO_8859_1)).problem().context()).containsEntry("body", "is not UTF-8");
        assertThat(refused(json.getBytes(UTF_16)).problem().context()).containsKey("body");
    }

    @Test
    void readsEveryKindOfValue() {
        Object value = StrictJson.parse(
                "{\"t\":\"a\\n😀\",\"i\":7,\"l\":12345678901,\"d\":19.90,\"e\":1.5e3,\"b\":[true,false,null]}"
                        .getBytes(UTF_8));

        assertThat(value)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("t", "a\n😀")
                .containsEntry("i", 7)
                .containsEntry("l", 12_345_678_901L)
                .containsEntry("d", new BigDecimal("19.90"))
                .containsEntry("e", new BigDecimal("1500"))
                .containsEntry("b", java.util.Arrays.asList(true, false, null));
    }

    @Test
    void writesTheSameContentInTheSameWay() {
        byte[] one = Json.bytes(List.of(parsed("{\"b\":{\"y\":1,\"x\":2},\"a\":1.50}")));
        byte[] other = Json.bytes(List.of(parsed("{ \"a\": 1.50, \"b\": {\"x\":2, \"y\":1} }")));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void acceptsWhatIsJustWithinTheBounds() {
        String deep = "[".repeat(StrictJson.DEEPEST) + "]".repeat(StrictJson.DEEPEST);
        String digits = "9".repeat(StrictJson.LONGEST_NUMBER);

        assertThat(StrictJson.parse(deep.getBytes(UTF_8))).isNotNull();
        assertThat(StrictJson.parse(digits.getBytes(UTF_8))).hasToString(digits);
    }

    @Test
    void doesNotRepeatWhatWasSent() {
        String secret = "correct-horse";

        ProblemException refused = refused(("{\"password\": " + secret + "}").getBytes(UTF_8));

        assertThat(refused.problem().context().toString()).doesNotContain(secret);
    }

    private static Object parsed(String json) {
        return java.util.Objects.requireNonNull(StrictJson.parse(json.getBytes(UTF_8)));
    }

    private static ProblemException refused(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> StrictJson.parse(body));
    }
}
