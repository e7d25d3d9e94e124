package org.declic.delivery.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWithSubject;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.declic.shared.MessageId;
import org.declic.shared.OneLineTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderInjectionTest {

    private static final Map<String, Consumer<String>> FIELDS = Map.of(
            "subject", attack -> anEmailWithSubject(attack),
            "name", attack -> new Mailbox(attack, "jane@example.com"),
            "local part", attack -> Mailbox.of(attack + "@example.com"),
            "domain", attack -> Mailbox.of("jane@" + attack),
            "message id", attack -> anEmail(new MessageId(attack)));

    static Stream<Arguments> attacks() {
        return FIELDS.keySet().stream()
                .flatMap(field -> OneLineTexts.forbidden().map(attack -> Arguments.of(field, attack)));
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

    @ParameterizedTest
    @MethodSource("harmless")
    void leavesHarmlessValuesAlone(String value) {
        assertThat(anEmailWithSubject(value).subject()).isEqualTo(value);
        assertThat(new Mailbox(value, "jane@example.com").name()).isEqualTo(value);
    }

    static Stream<String> harmless() {
        return OneLineTexts.harmless();
    }
}
