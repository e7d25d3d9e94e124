package org.declic.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
    void letsJsonIn(String sent) {
        assertThatCode(() -> require(sent, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", ""})
    void refusesOtherBodies(String sent) {
        assertRefused(ProblemCode.UNSUPPORTED_MEDIA_TYPE, sent, JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/*",
                "text/html, application/json;q=0.1",
                "text/html,*/*;q=0.8"
            })
    void answersWhoTakesJson(String wanted) {
        assertThatCode(() -> require(JSON, wanted)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"text/html", "application/json;q=0", "text/html, */*;q=0.000", "nonsense"})
    void refusesWhoDoesNot(String wanted) {
        assertRefused(ProblemCode.NOT_ACCEPTABLE, JSON, wanted);
    }

    @Test
    void leavesAMissingContentTypeToTheReaderOfTheBody() {
        assertThatCode(() -> require(null, null)).doesNotThrowAnyException();
    }

    private static void assertRefused(ProblemCode code, String sent, String wanted) {
        assertThatThrownBy(() -> require(sent, wanted))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private static void require(@Nullable String sent, @Nullable String wanted) {
        Map<String, @Nullable String> headers = new HashMap<>();
        headers.put("Content-Type", sent);
        headers.put("Accept", wanted);
        MediaTypes.requireJson(headers::get);
    }
}
