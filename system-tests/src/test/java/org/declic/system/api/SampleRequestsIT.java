package org.declic.system.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Trigger;
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

    @Test
    void sendsAnSmsToTheNumberThatTheRecipientIsKnownBy() throws IOException {
        JsonNode sms = captured("sms-to-profile.json").get(0);

        assertThat(sms.path("channel").asText()).isEqualTo("SMS");
        assertThat(sms.path("recipient").asText()).isEqualTo("+11234567890");
        assertThat(sms.path("text").asText()).startsWith("123456 is your code for your account.");
    }

    @Test
    void sendsAnSmsToEachNumberThatTheRequestNames() throws IOException {
        List<JsonNode> both = captured("sms-two-profiles.json");

        assertThat(both)
                .extracting(sms -> sms.path("recipient").asText())
                .containsExactly("+11234567890", "+10921234567");
        assertThat(both)
                .allSatisfy(sms ->
                        assertThat(sms.path("text").asText()).startsWith("THANKSGIVING is your code for Jackets."));
    }

    @Test
    void pushesToTheDeviceThatTheRequestNames() throws IOException {
        JsonNode push = captured("push-pushinfo.json").get(0);

        assertThat(push.path("channel").asText()).isEqualTo("PUSH");
        assertThat(push.path("recipient").asText()).isEqualTo("#token#");
        assertThat(push.path("subject").asText()).isEqualTo("Léa, your parcel is on its way");
    }

    /** Of the demo's 500 customers 25 said no; who is suppressed, other tests of this server decide, and this one. */
    @Test
    void writesToAnAudience() throws Exception {
        suppress("ana.costa@customers.example");
        Answer answer = declic.ajo()
                .send(declic.ajo()
                        .request("ajo/im/executions/audience")
                        .POST(BodyPublishers.ofString(read("audience-with-context.json"))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.executionId()).startsWith("CMA-");

        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode figures = declic.ajo()
                    .send(declic.ajo()
                            .request("api/v1/campaigns/spring-sale/figures")
                            .GET())
                    .body();
            int suppressed = figures.at("/exclusions/050102").asInt();
            assertThat(figures.at("/exclusions/050101").asInt()).isEqualTo(25);
            assertThat(suppressed).isPositive();
            assertThat(figures.path("sent").asInt()).isEqualTo(500 - 25 - suppressed);
            assertThat(springMails()).hasSize(500 - 25 - suppressed);
        });
        assertThat(springMails()).extracting(Mail::recipient).doesNotContain("ana.costa@customers.example");
        Mail mail = springMails().get(0);
        assertThat(mail.parsed().getSubject()).isEqualTo("Spring sale: Jackets with THANKSGIVING");
        assertThat(mail.parsed().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    private List<Mail> springMails() {
        return declic.mailbox().at("customers.example").stream()
                .filter(mail -> mail.content().contains("List-Unsubscribe-Post"))
                .toList();
    }

    /** A second passes before every delivery knows it. */
    private void suppress(String address) {
        Map<String, Object> entry = Map.of("entity", Map.of("type", "email", "entityValue", address));
        declic.ajo()
                .send(declic.ajo()
                        .request("ajo/config/suppression/addresses")
                        .POST(BodyPublishers.ofString(Ajo.json(List.of(entry)))));
        Awaitility.await().untilAsserted(() -> {
            String execution = declic.ajo().accepted(Trigger.to(address));
            Answer end = Awaitility.await()
                    .until(
                            () -> declic.ajo().execution(execution),
                            told -> told.recipientStates().stream().noneMatch("accepted"::equals));
            assertThat(end.recipientStates()).containsExactly("exclude");
        });
    }

    /** What the outbox has of each recipient, in the order of the request. */
    private List<JsonNode> captured(String sample) throws IOException {
        Answer answer = declic.ajo().trigger(read(sample));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        JsonNode recipients =
                declic.ajo().awaitAll(answer.executionId(), "sent").body().path("recipients");
        return StreamSupport.stream(recipients.spliterator(), false)
                .map(recipient -> declic.ajo()
                        .send(declic.ajo()
                                .request("api/v1/outbox/"
                                        + recipient.path("messageId").asText())
                                .GET())
                        .body())
                .toList();
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
