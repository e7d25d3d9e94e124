package org.declic.delivery.email.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.declic.shared.EmailAddress;
import org.declic.shared.EmailAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @ParameterizedTest
    @CsvSource({
        "jane@example.com, jane@example.com",
        "jane.o'neil+tag_1-x@mail.example.co.uk, jane.o'neil+tag_1-x@mail.example.co.uk",
        "root@localhost, root@localhost",
        "jane@café.example, jane@xn--caf-dma.example",
        "jane@例え。テスト, jane@xn--r8jz45g.xn--zckzah",
        "zoë@example.com, zoë@example.com"
    })
    void takesAddressesWithTheDomainInAscii(String address, String expected) {
        assertThat(Mailbox.of(address).address()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.com",
                "jane@",
                "jane@@example.com",
                "jane@a@b",
                ".jane@example.com",
                "jane.@example.com",
                "ja..ne@example.com",
                "ja ne@example.com",
                " jane@example.com",
                "jane@example.com ",
                "jane@example.com,joe@example.com",
                "Jane <jane@example.com>",
                "jane@example.com> NOTIFY=NEVER",
                "<jane@example.com>",
                "group: jane@example.com;",
                "@route:jane@example.com",
                "\"jane doe\"@example.com",
                "ja\\ ne@example.com",
                "jane(comment)@example.com",
                "jane@[127.0.0.1]",
                "jane@exa_mple.com",
                "jane@-example.com",
                "jane@.example.com",
                "jane@example..com",
                "jane@example.com.",
                "jane@straße.example",
                "ja\u00a0ne@example.com",
                "ja\u202ene@example.com"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> Mailbox.of(address))
                .isInstanceOf(UnsendableEmailException.class)
                .hasMessage("Malformed email address");
    }

    @ParameterizedTest
    @MethodSource
    void composesMailToEveryAddressThatIsTaken(String address) {
        OutgoingEmail email = EmailFixture.anEmailTo(address);

        assertThat(email.to().address()).isEqualTo(new EmailAddress(address).withAsciiDomain());
        assertThat(new String(MimeComposer.compose(email), UTF_8))
                .contains("\r\nTo: " + email.to().address() + "\r\n");
    }

    static Stream<String> composesMailToEveryAddressThatIsTaken() {
        return Stream.concat(
                EmailAddresses.valid(), EmailAddresses.random(20_000).filter(EmailAddress::isValid));
    }

    @Test
    void takesNoAddressThatIsRefused() {
        assertThat(Stream.concat(
                        EmailAddresses.malformed(),
                        EmailAddresses.random(20_000).filter(text -> !EmailAddress.isValid(text))))
                .allSatisfy(text -> assertThatThrownBy(() -> Mailbox.of(text))
                        .isInstanceOfAny(UnsendableEmailException.class, HeaderInjectionException.class));
    }

    @Test
    void boundsTheLength() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "ex";

        assertThat(Mailbox.of("l".repeat(64) + "@" + domain).address()).hasSize(250);
        assertThatThrownBy(() -> Mailbox.of("l".repeat(65) + "@example.com"))
                .isInstanceOf(UnsendableEmailException.class);
        assertThatThrownBy(() -> Mailbox.of("é".repeat(33) + "@example.com"))
                .isInstanceOf(UnsendableEmailException.class);
        assertThatThrownBy(() -> Mailbox.of("l".repeat(64) + "@" + domain + "ample"))
                .isInstanceOf(UnsendableEmailException.class);
        assertThatThrownBy(() -> new Mailbox("n".repeat(256), "jane@example.com"))
                .isInstanceOf(UnsendableEmailException.class);
    }

    @Test
    void knowsWhetherItIsInternational() {
        assertThat(Mailbox.of("zoë@example.com").isInternational()).isTrue();
        assertThat(Mailbox.of("zoe@café.example").isInternational()).isFalse();
    }

    @Test
    void knowsItsDomain() {
        assertThat(Mailbox.of("jane@mail.example.com").domain()).isEqualTo("mail.example.com");
    }
}
