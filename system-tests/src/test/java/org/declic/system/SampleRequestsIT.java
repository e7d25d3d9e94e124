package org.declic.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Answer;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.declic.system.smtp.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests as other systems send them already: only the ids are ours. */
@ExtendWith(SharedServers.class)
class SampleRequestsIT {

    private final MailingServer declic;

    SampleRequestsIT(MailingServer declic) {
        this.declic = declic;
    }

    @Test
    void personalisesWithContextAndProfileValuesOfTheRequest() throws Exception {
        Mail mail = deliver("email-context-and-profile.json", "test@gmail.com");

        assertIsPersonalised(mail.parsed());
    }

    @Test
    void deliversToTheAddressThatTheRequestNames() throws Exception {
        Mail mail = deliver("email-address-override.json", "test123@gmail.com");

        assertIsPersonalised(mail.parsed());
        assertThat(mail.parsed().getAllRecipients())
                .extracting(Address::toString)
                .containsExactly("test123@gmail.com");
    }

    private Mail deliver(String sample, String address) throws IOException {
        Answer answer = declic.ajo().trigger(read(sample));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(declic.ajo().awaitAll(answer.executionId(), "sent").status()).isEqualTo(200);
        Awaitility.await().until(() -> !declic.mailbox().to(address).isEmpty());
        return declic.mailbox().to(address).get(0);
    }

    private static void assertIsPersonalised(MimeMessage message) throws IOException, MessagingException {
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertPart(parts.getBodyPart(0), "text/plain");
        assertPart(parts.getBodyPart(1), "text/html");
    }

    private static void assertPart(BodyPart part, String type) throws IOException, MessagingException {
        assertThat(part.getContentType()).startsWith(type);
        assertThat((String) part.getContent()).contains("John", "Jackets", "Clothes", "THANKSGIVING");
    }

    private static String read(String sample) throws IOException {
        try (InputStream stream = SampleRequestsIT.class.getResourceAsStream("/requests/" + sample)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        }
    }
}
