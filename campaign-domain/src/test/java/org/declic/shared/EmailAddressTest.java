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

    private static final String LABEL_63 = "d".repeat(63);

    @ParameterizedTest
    @MethodSource
    void takes(String text) {
        assertThat(EmailAddress.isValid(text)).isTrue();
        assertThat(new EmailAddress(text).text()).isEqualTo(text);
    }

    static Stream<String> takes() {
        return Stream.of(
                "a@b.c",
                "jane.doe@example.com",
                "jane+shop@example.com",
                "o'neil@example.com",
                "!#$%&'*+/=?^_`{|}~-@example.com",
                "1@2.example",
                "jane@mail.example.co.uk",
                "jane@x-y.example",
                "jane@localhost",
                "jane@xn--mller-kva.example",
                "jane@müller.example",
                "jane@例え.example",
                "x".repeat(64) + "@example.com",
                "a@" + LABEL_63 + ".example");
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
        return Stream.of(
                "",
                "@",
                "jane",
                "jane@",
                "@example.com",
                "jane@@example.com",
                "jane@doe@example.com",
                ".jane@example.com",
                "jane.@example.com",
                "jane..doe@example.com",
                "jane doe@example.com",
                " jane@example.com",
                "jane@example.com ",
                "\"jane doe\"@example.com",
                "Jane <jane@example.com>",
                "jane(comment)@example.com",
                "jane@[127.0.0.1]",
                "jane@exa mple.com",
                "jane@exa_mple.com",
                "jane@-example.com",
                "jane@example-.com",
                "jane@.example.com",
                "jane@example..com",
                "jane@example.com.",
                "jané@example.com",
                "x".repeat(65) + "@example.com",
                "jane@" + LABEL_63 + "d.example",
                "jane@" + (LABEL_63 + ".").repeat(4) + "example");
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
}
