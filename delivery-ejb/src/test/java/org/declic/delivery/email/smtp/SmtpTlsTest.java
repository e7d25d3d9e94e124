package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.smtp.SmtpFixture.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.declic.channel.TlsMode;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTlsTest {

    private static final String OFFERING_STARTTLS = "250-test\r\n250-STARTTLS\r\n250 AUTH PLAIN";

    @TempDir
    private static Path directory;

    private static TestCertificate certificate;
    private static TestCertificate forAnotherHost;

    private ScriptedSmtpServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificate = TestCertificate.of("localhost", directory);
        forAnotherHost = TestCertificate.of("mail.example.com", directory);
    }

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer().answering("EHLO", OFFERING_STARTTLS);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void sendsToATrustedServer(TlsMode mode) throws Exception {
        showing(certificate, mode);

        assertThat(send(mode, certificate.trust())).isInstanceOf(Accepted.class);
        assertThat(server.contents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void sendsNothingToAServerThatIsNotTrusted(TlsMode mode) throws Exception {
        showing(certificate, mode);

        assertUnreachableWithoutMail(send(mode, (SSLSocketFactory) SSLSocketFactory.getDefault()), "4.7.0", "PKIX");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void doesNotFallBackToThePlatformsTrust(TlsMode mode) throws Exception {
        showing(certificate, mode);

        assertUnreachableWithoutMail(send(mode, forAnotherHost.trust()), "4.7.0", "PKIX");
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void sendsNothingToAServerOfAnotherName(TlsMode mode) throws Exception {
        showing(forAnotherHost, mode);

        assertUnreachableWithoutMail(send(mode, forAnotherHost.trust()), "4.7.0", "localhost");
    }

    @Test
    void sendsNothingInTheClearIfStarttlsIsNotOffered() throws Exception {
        server.answering("EHLO", "250-test\r\n250 AUTH PLAIN");

        assertUnreachableWithoutMail(send(TlsMode.STARTTLS, certificate.trust()), "4.4.1", "STARTTLS is required");
    }

    @Test
    void sendsNothingInTheClearIfStarttlsIsDeclined() throws Exception {
        server.answering("STARTTLS", "454 4.7.0 TLS not available");

        assertUnreachableWithoutMail(send(TlsMode.STARTTLS, certificate.trust()), "4.7.0", "TLS not available");
    }

    @Test
    void authenticatesOnlyOnceEncrypted() throws Exception {
        showing(certificate, TlsMode.STARTTLS);
        server.answering("AUTH", "235 2.7.0 ok");

        assertThat(send(TlsMode.STARTTLS, certificate.trust())).isInstanceOf(Accepted.class);
        assertThat(server.commands().stream().map(command -> command.split(" ", 2)[0]))
                .startsWith("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
    }

    private void showing(TestCertificate shown, TlsMode mode) throws Exception {
        if (mode == TlsMode.TLS) {
            server.withTlsFromTheStart(shown.server());
        } else {
            server.withCertificate(shown.server());
        }
        server.answering("STARTTLS", "220 go on").answering("AUTH", "235 ok");
    }

    private Outcome send(TlsMode mode, SSLSocketFactory trust) {
        try (SmtpTransport transport =
                new SmtpTransport(config(server.port(), mode, 1, "s3cret"), trust, Clock.systemUTC())) {
            return transport.send(anEmail());
        }
    }

    private void assertUnreachableWithoutMail(Outcome outcome, String code, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Unreachable.class, unreachable -> {
            assertThat(unreachable.code()).isEqualTo(code);
            assertThat(unreachable.reason()).contains(reason).doesNotContain("s3cret");
        });
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL") || command.startsWith("AUTH"));
    }
}
