package org.declic.delivery.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.declic.delivery.email.mime.OutgoingEmail.Body;

/**
 * Composes the bytes of an email as they go over the wire: CRLF line ends only, no line longer than 998, ASCII except
 * for international addresses.
 *
 * <p>Nothing can fail here: an {@link OutgoingEmail} has been checked, and its longest header lines are short enough. No
 * {@code MimeMessage}: its data content handlers depend on the thread's class loader, and this is many times cheaper.
 */
public final class MimeComposer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    /** {@code =_} occurs neither in quoted-printable nor in base64, and no line begins like it else: no part can hold it. */
    private static final String BOUNDARY = "=_declic_part";

    private MimeComposer() {}

    /** The email in wire form, ending with a line end. */
    public static byte[] compose(OutgoingEmail email) {
        Body body = email.body();
        ByteArrayOutputStream mime = new ByteArrayOutputStream(
                1024 + 2 * (body.html().length() + body.text().length()));
        write(mime, header(email));
        if (body.html().isBlank()) {
            part(mime, "plain", body.text());
        } else if (body.text().isBlank()) {
            part(mime, "html", body.html());
        } else {
            alternative(mime, body);
        }
        return mime.toByteArray();
    }

    private static String header(OutgoingEmail email) {
        StringBuilder header = new StringBuilder(512);
        field(header, "Date", DATE.format(email.date().atOffset(ZoneOffset.UTC)));
        field(header, "From", mailbox(email.sender().from()));
        Mailbox replyTo = email.sender().replyTo();
        if (replyTo != null) {
            field(header, "Reply-To", mailbox(replyTo));
        }
        field(header, "To", mailbox(email.to()));
        field(header, "Subject", HeaderText.unstructured(email.subject()));
        field(
                header,
                "Message-ID",
                "<" + email.messageId() + "@" + email.sender().from().domain() + ">");
        // Receivers' auto-responders are told to keep quiet (RFC 3834).
        field(header, "Auto-Submitted", "auto-generated");
        String unsubscribe = email.unsubscribe();
        if (unsubscribe != null) {
            field(header, "List-Unsubscribe", "<" + unsubscribe + ">");
            field(header, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return header.append("MIME-Version: 1.0\r\n").toString();
    }

    private static String mailbox(Mailbox mailbox) {
        return mailbox.name().isBlank()
                ? mailbox.address()
                : HeaderText.phrase(mailbox.name()) + " <" + mailbox.address() + ">";
    }

    private static void field(StringBuilder header, String name, String value) {
        header.append(HeaderText.folded(name, value));
    }

    private static void alternative(ByteArrayOutputStream mime, Body body) {
        write(mime, "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"\r\n\r\n");
        write(mime, "--" + BOUNDARY + "\r\n");
        part(mime, "plain", body.text());
        write(mime, "--" + BOUNDARY + "\r\n");
        part(mime, "html", body.html());
        write(mime, "--" + BOUNDARY + "--\r\n");
    }

    private static void part(ByteArrayOutputStream mime, String subtype, String content) {
        byte[] text = content.lines().collect(Collectors.joining("\r\n")).getBytes(StandardCharsets.UTF_8);
        TransferEncoding encoding = TransferEncoding.of(text);
        write(mime, "Content-Type: text/" + subtype + "; charset=UTF-8\r\n");
        write(mime, "Content-Transfer-Encoding: " + encoding.word() + "\r\n\r\n");
        encoding.write(text, mime);
        write(mime, "\r\n");
    }

    private static void write(ByteArrayOutputStream mime, String text) {
        mime.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
