package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.mime.EmailFixture.anEmailTo;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWith;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.CLOSE;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.CONTENT;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.DOT;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.GREETING;
import static org.declic.delivery.email.smtp.ScriptedSmtpServer.SILENCE;
import static org.declic.delivery.email.smtp.SmtpFixture.config;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.declic.channel.TlsMode;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.email.mime.MimeComposer;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFaultsTest {

    private ScriptedSmtpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void acceptsWithTheServersWords() {
        assertThat(send(anEmail())).isEqualTo(new Accepted("Ok: queued as 42"));
    }

    @Test
    void acceptsWithAnyPositiveAnswer() {
        server.answering(DOT, "252 no idea, but fine");

        assertThat(send(anEmail())).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 0", "RCPT, 0", "DATA, 0", "., 1"})
    void refusesForGoodAtEachStep(String step, int contents) {
        server.answering(step, "550-5.7.1 Not\r\n550 5.7.1 here");

        assertThat(send(anEmail())).isEqualTo(new Refused("5.7.1", "Not here"));
        assertThat(server.contents()).hasSize(contents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void defersAtEachStep(String step) {
        server.answering(step, "451 4.3.0 Later");

        assertThat(send(anEmail())).isEqualTo(new Deferred("4.3.0", "Later"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void defersWhenTheServerShutsDown(String step) {
        server.answering(step, "421 4.3.2 Shutting down");

        assertThat(send(anEmail()))
                .isEqualTo(new Unreachable("4.3.2", "The mail server closed the connection: Shutting down"));
    }

    @Test
    void defersWhenTheServerShutsDownAfterTheContent() {
        server.answering(DOT, "421 4.3.2 Shutting down");

        assertThat(send(anEmail())).isEqualTo(new Deferred("4.3.2", "Shutting down"));
    }

    @ParameterizedTest
    @ValueSource(ints = {530, 534, 535, 538})
    void defersWhatOnlyTheAdministratorCanMend(int code) {
        server.answering("MAIL", code + " 5.7.0 Authentication required");

        assertThat(send(anEmail())).isEqualTo(new Deferred("5.7.0", "Authentication required"));
    }

    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 Go away, 5.7.1, Go away",
        "421 4.7.0 Too many, 4.7.0, Too many",
        "<close>, 4.4.1, [EOF]",
        "<silence>, 4.4.1, timed out",
        "HTTP/1.1 400 Bad Request, 4.4.1, Bad Request"
    })
    void defersWithoutAGreeting(String greeting, String code, String reason) {
        server.answering(GREETING, greeting);

        assertUnreachable(send(anEmail()), code, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, <close>",
        "MAIL, <silence>",
        "MAIL, nonsense",
        "RCPT, <close>",
        "RCPT, <silence>",
        "RCPT, 354 what?",
        "DATA, <close>",
        "DATA, <silence>",
        "DATA, 250 ok",
        "DATA, nonsense"
    })
    void defersWhenTheConnectionBreaksBeforeTheContent(String step, String fault) {
        server.answering(step, fault);

        assertUnreachable(send(anEmail()), "4.4.2", "connection");
        assertThat(server.contents()).isEmpty();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void defersWhenTheConnectionBreaksWithinTheContent() {
        server.answering(CONTENT, CLOSE);

        assertUnreachable(send(anEmailWith("x".repeat(12_000_000), "")), "4.4.2", "while the content was sent");
    }

    @Test
    void defersWhenTheServerStopsReading() {
        server.answering(CONTENT, SILENCE);

        assertUnreachable(send(anEmailWith("x".repeat(12_000_000), "")), "4.4.2", "while the content was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOSE, SILENCE, "nonsense", "354 what?", "25"})
    void doesNotKnowWhenThereIsNoAnswerToTheContent(String fault) {
        server.answering(DOT, fault);

        assertThat(send(anEmail())).isInstanceOf(Unknown.class);
        assertThat(server.contents()).hasSize(1);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, <close>", "RCPT, <silence>", "DATA, <close>", "DATA, <silence>"})
    void keepsTheRefusalThoughTheConnectionBreaksRightAfter(String step, String fault) {
        server.answering(step, "550 5.1.1 No such user").answering("RSET", fault);

        assertThat(send(anEmail())).isEqualTo(new Refused("5.1.1", "No such user"));
    }

    @Test
    void defersWhenNobodyListens() throws IOException {
        server.close();

        assertUnreachable(send(anEmail()), "4.4.1", "refused");
    }

    @Test
    void defersWhenTheHostIsUnknown() {
        Duration second = Duration.ofSeconds(1);
        SmtpConfig config = new SmtpConfig("no-such-host.invalid", 25, TlsMode.NONE, null, null, 1, second, second);

        try (SmtpTransport transport = new SmtpTransport(config, Clock.systemUTC())) {
            assertUnreachable(transport.send(anEmail()), "4.4.1", "no-such-host.invalid");
        }
    }

    @Test
    void defersWhenCredentialsAreDeclined() {
        server.answering("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN").answering("AUTH", "535 5.7.8 Bad credentials");

        assertUnreachable(sendWithPassword("s3cret"), "5.7.8", "Bad credentials");
    }

    @Test
    void defersWhenAuthenticationIsNotOffered() {
        assertUnreachable(sendWithPassword("s3cret"), "4.7.0", "does not offer authentication");
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void defersWhenNoKnownMechanismIsOffered() {
        server.answering("EHLO", "250-test\r\n250 AUTH GSSAPI");

        assertUnreachable(sendWithPassword("s3cret"), "4.7.0", "mechanisms");
    }

    @Test
    void refusesAnInternationalAddressThatTheServerDoesNotTake() {
        assertThat(send(anEmailTo("zoë@example.com")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("5.6.7"));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void sendsToAnInternationalAddressThatTheServerTakes() {
        server.answering("EHLO", "250-test\r\n250 SMTPUTF8");

        assertThat(send(anEmailTo("zoë@example.com"))).isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<shop@declic.example> SMTPUTF8", "RCPT TO:<zoë@example.com>");
    }

    @Test
    void tellsTheSizeToAServerThatAsksForIt() {
        server.answering("EHLO", "250-test\r\n250 SIZE 1000000");
        OutgoingEmail email = anEmail();

        assertThat(send(email)).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .contains("MAIL FROM:<shop@declic.example> SIZE=" + MimeComposer.compose(email).length);
    }

    @Test
    void saysGoodbye() throws InterruptedException {
        assertThat(send(anEmail())).isInstanceOf(Accepted.class);

        server.awaitEndOfConversations();
        assertThat(server.commands()).endsWith("QUIT");
    }

    private Outcome send(OutgoingEmail email) {
        return send(email, impatient(null));
    }

    private Outcome sendWithPassword(String password) {
        Outcome outcome = send(anEmail(), impatient(password));
        assertThat(outcome.toString()).doesNotContain(password);
        return outcome;
    }

    private static Outcome send(OutgoingEmail email, SmtpConfig config) {
        try (SmtpTransport transport = new SmtpTransport(config, Clock.systemUTC())) {
            return transport.send(email);
        }
    }

    private SmtpConfig impatient(@Nullable String password) {
        SmtpConfig config = config(server.port(), TlsMode.NONE, 1, password);
        return new SmtpConfig(
                config.host(),
                config.port(),
                config.tls(),
                config.user(),
                password,
                1,
                config.connectTimeout(),
                Duration.ofMillis(1500));
    }

    private static void assertUnreachable(Outcome outcome, String code, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Unreachable.class, unreachable -> {
            assertThat(unreachable.code()).isEqualTo(code);
            assertThat(unreachable.reason()).contains(reason);
        });
    }
}
