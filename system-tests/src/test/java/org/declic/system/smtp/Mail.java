package org.declic.system.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mail as it reached the sink.
 *
 * @param recipient the envelope's recipient
 * @param nanos when its last byte had arrived, by {@link System#nanoTime()}
 * @param content the message as it came over the wire, each byte a character
 */
public record Mail(String recipient, long nanos, String content) {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*(<[^>\\r\\n]*>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** The Message-ID with its angle brackets; empty if the mail has none. */
    public String messageId() {
        Matcher matcher = MESSAGE_ID.matcher(header());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The mail with its headers and parts decoded. */
    public MimeMessage parsed() throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The part of that number of a mail with alternatives: text comes first, then HTML. */
    public String alternative(int number) throws MessagingException, IOException {
        MimeMultipart alternatives = (MimeMultipart) parsed().getContent();
        return (String) alternatives.getBodyPart(number).getContent();
    }

    /** The first address below that path in the text of a mail with alternatives. */
    public URI link(String path) throws MessagingException, IOException {
        Matcher link = Pattern.compile("http://[^\\s\"]+" + Pattern.quote(path) + "[^\\s\"]+")
                .matcher(alternative(0));
        if (!link.find()) {
            throw new AssertionError("No link below " + path + " in " + alternative(0));
        }
        return URI.create(link.group());
    }

    private String header() {
        int end = content.indexOf("\r\n\r\n");
        return end < 0 ? content : content.substring(0, end);
    }
}
