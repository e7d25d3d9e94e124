package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneLineTextTest {

    @ParameterizedTest
    @MethodSource
    void takes(String text) {
        assertThat(OneLineText.isOneLine(text)).isTrue();
    }

    static Stream<String> takes() {
        return OneLineTexts.harmless();
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String text) {
        assertThat(OneLineText.isOneLine(text)).isFalse();
    }

    static Stream<String> refuses() {
        return OneLineTexts.forbidden();
    }

    @ParameterizedTest
    @MethodSource("refuses")
    void makesOneLineOfAll(String text) {
        assertThat(OneLineText.isOneLine(OneLineText.of(text, 100))).isTrue();
    }

    @Test
    void keepsTheBeginning() {
        assertThat(OneLineText.of("a\tb😀c", 10)).isEqualTo("a b😀c");
        assertThat(OneLineText.of("a\tb😀c", 4)).isEqualTo("a b");
    }
}
