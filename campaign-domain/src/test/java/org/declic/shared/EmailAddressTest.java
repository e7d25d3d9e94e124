package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @MethodSource
    void takes(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
        assertThat(new EmailAddress(text).text()).isEqualTo(text);
    }

    static Stream<String> takes() {
        return EmailAddresses.valid();
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Malformed email address");
    }

    static Stream<String> refuses() {
        return EmailAddresses.malformed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com\r\nBcc: all@example.com",
                "jane\r\n@example.com",
                "jane@example.com\n",
                "jane@exam\rple.com",
                "jane\u0000@example.com",
                "jane@example.com\u0000",
                "jane@example\u2028.com",
                "jane@example.com\u0085",
                "jane@exam\u200Bple\n.com",
                "jane,all@example.com",
                "jane@example.com,all@example.com",
                "jane;all@example.com"
            })
    void refusesWhatCouldEscapeFromAHeader(String text) {
        assertThat(EmailAddress.isValid(text)).isFalse();
    }

    @Test
    void answersForAnyTextAndTakesNoControlCharacterSpaceOrComma() {
        Random random = new Random(20260302);
        String alphabet = "a.-@\u0000\r\n ,<>\"\\ü例\uD83D\uDE00\u3002\uFF0E\u200D\u00AD\u0131[]";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("a@");
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));

            if (EmailAddress.isValid(text.toString())) {
                assertThat(text).doesNotContainPattern("[\\p{Cntrl} ,<>\"\\\\]");
            }
        }
    }

    @Test
    void writesTheDomainInAscii() {
        assertThat(new EmailAddress("zoë@Müller.example").withAsciiDomain()).isEqualTo("zoë@xn--mller-kva.example");
        assertThat(new EmailAddress("Jane@Example.com").withAsciiDomain()).isEqualTo("Jane@Example.com");
    }
}
