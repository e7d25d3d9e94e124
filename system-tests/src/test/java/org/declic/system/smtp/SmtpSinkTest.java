package org.declic.system.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private final Mailbox mailbox = new Mailbox();
    private final SmtpSink sink = new SmtpSink(mailbox);

    @BeforeEach
    void start() {
        sink.start();
    }

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void recordsRecipientMessageIdAndContent() throws Exception {
        String id = send("ann@example.org");

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("ann@example.org");
            assertThat(mail.messageId()).isEqualTo(id);
            assertThat(mail.parsed().getSubject()).isEqualTo("Déclic");
        });
    }

    @Test
    void refusesConnectionsWhileStoppedAndAcceptsThemOnTheSamePortAfterwards() throws Exception {
        sink.stop();
        assertThatThrownBy(() -> send("early@example.org")).isInstanceOf(MessagingException.class);

        sink.start();
        send("late@example.org");

        assertThat(mailbox.all()).extracting(Mail::recipient).containsExactly("late@example.org");
    }

    @Test
    void rejectsWithTheReplyItWasGivenAndRecordsNothing() {
        sink.reject(451, "Come back later");

        assertThatThrownBy(() -> send("ann@example.org"))
                .isInstanceOf(SendFailedException.class)
                .rootCause()
                .hasMessageContaining("451 Come back later");
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void recordsTheMailThatItDoesNotConfirm() {
        sink.hangUpAfterContent();

        assertThatThrownBy(() -> send("ann@example.org")).isInstanceOf(MessagingException.class);
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void letsASlowDeliveryGoOnOnceItAcceptsAgain() {
        sink.delay(Duration.ofHours(1));
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            try {
                send("ann@example.org");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });

        sink.accept();

        Awaitility.await().untilAsserted(() -> assertThat(sending).isCompleted());
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    private String send(String recipient) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", sink.address().getHost());
        properties.put("mail.smtp.port", sink.address().getPort());
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("shop@example.org");
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("Déclic", "UTF-8");
        message.setText("Bonjour", "UTF-8");
        Transport.send(message);
        return message.getMessageID();
    }
}
