package org.declic.delivery.email.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.delivery.email.mime.EmailFixture.DATE;
import static org.declic.delivery.email.mime.EmailFixture.anEmail;
import static org.declic.delivery.email.mime.EmailFixture.anEmailAround;
import static org.declic.delivery.email.mime.EmailFixture.anEmailTo;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWith;
import static org.declic.delivery.email.mime.EmailFixture.anEmailWithSubject;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import org.declic.shared.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {

    @Test
    void writesTheHeader() throws Exception {
        MimeMessage message = parsed(anEmail(new MessageId("UMA-42")));

        assertThat(message.getMessageID()).isEqualTo("<UMA-42@declic.example>");
        assertThat(message.getSentDate()).isEqualTo(Date.from(DATE));
        assertThat(message.getHeader("Date", null)).isEqualTo("Sun, 1 Mar 2026 09:05:07 +0000");
        assertThat(message.getHeader("MIME-Version", null)).isEqualTo("1.0");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("shop@declic.example", "Shop"));
        assertThat(message.getRecipients(RecipientType.TO)).containsExactly(new InternetAddress("jane@example.com"));
        assertThat(message.getHeader("Reply-To")).isNull();
    }

    @Test
    void letsMailProgramsUnsubscribeFromMarketing() throws Exception {
        OutgoingEmail transactional = anEmail(new MessageId("UMA-42"));
        String link = "https://declic.example/t/u/0f3k9q2m7d5s1v8c4b6n0f3k/0123456789abcdef0123456789abcdef";
        MimeMessage marketing = parsed(new OutgoingEmail(
                transactional.messageId(),
                transactional.sender(),
                transactional.to(),
                transactional.subject(),
                transactional.body(),
                transactional.date(),
                link));

        assertThat(marketing.getHeader("List-Unsubscribe", null)).isEqualTo("<" + link + ">");
        assertThat(marketing.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(parsed(transactional).getHeader("List-Unsubscribe")).isNull();
        assertThat(parsed(transactional).getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void writesTextThenHtml() throws Exception {
        MimeMultipart parts =
                (MimeMultipart) parsed(anEmailWith("<p>Été</p>", "Été")).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(content(parts, 0)).isEqualTo("Été");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(content(parts, 1)).isEqualTo("<p>Été</p>");
    }

    @Test
    void writesASinglePartIfThereIsOnlyOne() throws Exception {
        assertThat(parsed(anEmailWith("<p>x</p>", " ")).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parsed(anEmailWith("", "x")).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parsed(anEmailWith("", "")).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Été à Köln",
                "日本語のとても長い件名がここに入ります。折り返しが必要なほど長いものです。",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "=?UTF-8?Q?=0D=0ABcc:_x?=",
                " spaces at the ends ",
                "two  spaces",
                "a fairly long subject in plain ASCII that does not fit on one line of seventy-six characters at all",
                ""
            })
    void keepsTheSubject(String subject) throws Exception {
        assertThat(parsed(anEmailWithSubject(subject)).getSubject()).isEqualTo(subject);
        assertThat(lines(anEmailWithSubject(subject)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(79));
    }

    @Test
    void keepsASubjectWithoutSpaces() throws Exception {
        String subject = "x".repeat(5000);

        assertThat(parsed(anEmailWithSubject(subject)).getSubject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shop",
                "Élodie \"La\" Châtelaine",
                "O'Neil, Jane \\ <eve@example.com>",
                "株式会社",
                "a very long display name of more than seventy-six characters to make the field fold in the middle"
            })
    void keepsDisplayNames(String name) throws Exception {
        Mailbox mailbox = new Mailbox(name, "shop@declic.example");
        MimeMessage message = parsed(anEmailAround(mailbox));

        assertThat(message.getFrom()).hasSize(1);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(name);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("shop@declic.example");
        assertThat(message.getReplyTo()).isEqualTo(message.getFrom());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..\r\n.\r\n...",
                "From me\r\nto you",
                "trailing space \r\ntab\t\r\nend",
                "--=_declic_part\r\n--=_declic_part--",
                "= =3D =",
                "日本語\r\n",
                "null \u0000 and bell \u0007",
                "Zoë"
            })
    void keepsTheContent(String content) throws Exception {
        MimeMultipart parts =
                (MimeMultipart) parsed(anEmailWith(content, content)).getContent();

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(content(parts, 0)).isEqualTo(content.stripTrailing());
        assertThat(content(parts, 1)).isEqualTo(content.stripTrailing());
    }

    @Test
    void makesOneKindOfLineEnd() throws Exception {
        byte[] mime = MimeComposer.compose(anEmailWith("a\nb\rc\r\nd", "語\n語\r語"));

        assertThat(new String(mime, UTF_8).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(new String(mime, UTF_8)).endsWith("\r\n");
        assertThat(content(
                        (MimeMultipart)
                                parsed(anEmailWith("a\nb\rc\r\nd", "語\n語\r語")).getContent(),
                        0))
                .isEqualTo("語\r\n語\r\n語");
    }

    @Test
    void breaksLongLines() throws Exception {
        String line = "<td>" + "é x".repeat(20_000);

        assertThat(lines(anEmailWith(line, line))).allSatisfy(l -> assertThat(l).hasSizeLessThan(79));
        assertThat(content((MimeMultipart) parsed(anEmailWith(line, line)).getContent(), 1))
                .isEqualTo(line);
    }

    @Test
    void usesTheShorterEncoding() throws Exception {
        MimeMultipart parts = (MimeMultipart) parsed(anEmailWith("Votre commande est en route, 10 € de port", "日本語"))
                .getContent();

        assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(parts.getBodyPart(1).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
    }

    @Test
    void encodesOnlyWhatNeedsIt() throws Exception {
        assertThat(encodingOf("<p>Hello</p>\nand\tgoodbye")).isEqualTo("7bit");
        assertThat(encodingOf("x".repeat(998) + "\n" + "x".repeat(998))).isEqualTo("7bit");
        assertThat(encodingOf("x".repeat(999))).isEqualTo("quoted-printable");
        assertThat(encodingOf("Hello\nFrom here on")).isEqualTo("quoted-printable");
        assertThat(encodingOf("Hello\n--=_declic_part")).isEqualTo("quoted-printable");
        assertThat(encodingOf("bell \u0007")).isEqualTo("quoted-printable");
        assertThat(encodingOf("delete \u007f")).isEqualTo("quoted-printable");
        assertThat(encodingOf("Zoë goes home")).isEqualTo("quoted-printable");
    }

    private static String encodingOf(String content) throws Exception {
        MimeMultipart parts =
                (MimeMultipart) parsed(anEmailWith(content, content)).getContent();
        return parts.getBodyPart(0).getHeader("Content-Transfer-Encoding")[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", " ", "é", "語", "x \\"})
    void keepsTheLongestFieldsWithinTheLinesThatEveryServerMustTake(String name) {
        String address = "é".repeat(32) + "@" + ("d".repeat(60) + ".").repeat(3) + "exampl";
        Mailbox mailbox = new Mailbox(name.repeat(255 / name.length()), address);

        assertThat(lines(anEmailAround(mailbox)))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void writesInternationalAddressesAsTheyAre() {
        assertThat(lines(anEmailTo("zoë@example.com"))).contains("To: zoë@example.com");
    }

    private static MimeMessage parsed(OutgoingEmail email) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(MimeComposer.compose(email)));
    }

    private static Iterable<String> lines(OutgoingEmail email) {
        return new String(MimeComposer.compose(email), UTF_8).lines().toList();
    }

    private static String content(MimeMultipart parts, int index) throws MessagingException, IOException {
        return (String) parts.getBodyPart(index).getContent();
    }
}
