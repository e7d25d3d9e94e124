package org.declic.delivery.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWithSubject;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderInjectionTest {

    private static final List<String> ATTACKS = List.of(
            "x\r\nBcc: victim@example.com",
            "x\nBcc: victim@example.com",
            "x\rBcc: victim@example.com",
            "\r\n\r\nbody",
            "x\r\n continued",
            "x\r\n.\r\nMAIL FROM:<a@b>",
            "x\u0000",
            "x\ty",
            "x\u000b",
            "x\u001b[2J",
            "x\u007f",
            "x\u0085Bcc: victim@example.com",
            "x\u2028Bcc: victim@example.com",
            "x\u2029",
            "\n",
            "half \ud83d pair");

    private static final Map<String, Consumer<String>> FIELDS = Map.of(
            "subject", attack -> anEmailWithSubject(attack),
            "name", attack -> new Mailbox(attack, "jane@example.com"),
            "local part", attack -> Mailbox.of(attack + "@example.com"),
            "domain", attack -> Mailbox.of("jane@" + attack),
            "message id", attack -> anEmail(attack));

    static Stream<Arguments> attacks() {
        return FIELDS.keySet().stream().flatMap(field -> ATTACKS.stream().map(attack -> Arguments.of(field, attack)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedInEveryField(String field, String attack) {
        Consumer<String> use = Objects.requireNonNull(FIELDS.get(field));

        assertThatThrownBy(() -> use.accept(attack)).isInstanceOf(HeaderInjectionException.class);
    }

    @Test
    void isARefusalThatDoesNotRepeatTheAttack() {
        assertThatThrownBy(() -> anEmailWithSubject("x\nBcc: victim@example.com"))
                .isInstanceOf(HeaderInjectionException.class)
                .hasMessage("Control character in header field Subject");
    }

    @Test
    void leavesHarmlessValuesAlone() {
        assertThat(HeaderScanner.scan("Subject", "Été 😀 100 % =0D=0A %0A \\r\\n"))
                .isEqualTo("Été 😀 100 % =0D=0A %0A \\r\\n");
    }
}
