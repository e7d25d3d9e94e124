package org.declic.web.ajo.suppression;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;

/** The part {@code file} of a form (RFC 7578), read as UTF-8. */
record UploadedFile(String name, String text) {

    private static final String FILE = "file";

    /** @throws ProblemException if the form has no such part, or is none */
    static UploadedFile read(byte[] form, String contentType) throws IOException {
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(form, contentType));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (isFile(part)) {
                    String name = part.getFileName();
                    return new UploadedFile(name == null ? "" : name, text(part.getInputStream()));
                }
            }
        } catch (MessagingException e) {
            throw refused("is no well-formed form: " + FILE + " cannot be found");
        }
        throw refused("is missing");
    }

    private static boolean isFile(BodyPart part) throws MessagingException {
        String[] dispositions = part.getHeader("Content-Disposition");
        return dispositions != null
                && dispositions.length == 1
                && FILE.equals(new ContentDisposition(dispositions[0]).getParameter("name"));
    }

    /** A byte order mark, which spreadsheets write, is none of the text. */
    private static String text(InputStream content) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.readAllBytes()))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("is not UTF-8");
        }
    }

    private static ProblemException refused(String problem) {
        return Problem.of(ProblemCode.INVALID_REQUEST).about(FILE, problem).exception();
    }
}
