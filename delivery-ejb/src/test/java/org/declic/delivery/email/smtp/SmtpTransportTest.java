package org.declic.delivery.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.delivery.email.mime.EmailFixture.DATE;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWith;
import static org.declic.delivery.email.smtp.SmtpFixture.config;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.declic.channel.TlsMode;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.email.mime.Mailbox;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.delivery.email.mime.OutgoingEmail.Body;
import org.declic.delivery.email.mime.OutgoingEmail.Sender;
import org.declic.shared.MessageId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void handsAnEmailOver() throws Exception {
        OutgoingEmail email = new OutgoingEmail(
                new MessageId("UMA-1"),
                new Sender(
                        new Mailbox("Café Élodie", "shop@declic.example"), new Mailbox("日本語", "help@declic.example")),
                new Mailbox("Zoë, \"Z\"", "jane@example.com"),
                "Votre commande est arrivée 😀",
                new Body("<p>Merci, Zoë.</p>", "Merci, Zoë."),
                DATE,
                null);

        assertThat(send(email, null)).isInstanceOf(Accepted.class);

        MimeMessage message = received();
        assertThat(message.getSubject()).isEqualTo("Votre commande est arrivée 😀");
        assertThat(message.getMessageID()).isEqualTo("<UMA-1@declic.example>");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Café Élodie");
        assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("日本語");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Zoë, \"Z\"");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Merci, Zoë.");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Merci, Zoë.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a\n.\nb\n..\n...c", ".\n.\n."})
    void keepsLinesThatBeginWithDots(String text) throws Exception {
        assertThat(send(anEmailWith("", text), null)).isInstanceOf(Accepted.class);

        assertThat(received().getContent()).isEqualTo(text.replace("\n", "\r\n"));
    }

    @Test
    void keepsLongLinesAndLargeContent() throws Exception {
        String html = "<p>" + "été ".repeat(100_000) + "</p>";

        assertThat(send(anEmailWith(html, ""), null)).isInstanceOf(Accepted.class);

        assertThat(received().getContent()).isEqualTo(html);
    }

    @Test
    void sendsAnEmptyEmail() throws Exception {
        assertThat(send(anEmailWith("", ""), null)).isInstanceOf(Accepted.class);

        assertThat(received().getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    void authenticates() {
        server.setUser("relay@declic.example", "relay", "s3cret");
        server.getManagers().getUserManager().setAuthRequired(true);

        assertThat(send(anEmail(), "s3cret")).isInstanceOf(Accepted.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void defersWithAWrongPassword() {
        server.setUser("relay@declic.example", "relay", "s3cret");
        server.getManagers().getUserManager().setAuthRequired(true);

        assertThat(send(anEmail(), "wr0ng"))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason())
                                .contains("Authentication")
                                .doesNotContain("wr0ng"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsFromManyThreadsEachEmailOnce() throws Exception {
        List<Callable<Outcome>> sends = new ArrayList<>();
        Set<String> messageIds = new HashSet<>();
        try (SmtpTransport transport =
                new SmtpTransport(config(server.getSmtp().getPort(), TlsMode.NONE, 4), Clock.systemUTC())) {
            IntStream.range(0, 400).forEach(i -> sends.add(() -> transport.send(anEmail(new MessageId("m-" + i)))));
            ExecutorService threads = Executors.newFixedThreadPool(16);
            for (Future<Outcome> outcome : threads.invokeAll(sends)) {
                assertThat(outcome.get()).isInstanceOf(Accepted.class);
            }
            threads.shutdown();
        }

        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(messageIds.add(message.getMessageID())).isTrue();
        }
        assertThat(messageIds).hasSize(400);
    }

    private Outcome send(OutgoingEmail email, @Nullable String password) {
        SmtpConfig config = config(server.getSmtp().getPort(), TlsMode.NONE, 1, password);
        try (SmtpTransport transport = new SmtpTransport(config, Clock.systemUTC())) {
            return transport.send(email);
        }
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
