package org.declic.delivery.email.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.angus.mail.util.QPEncoderStream;

/** How a text travels (RFC 2045, section 6): as it is where it can, else in whichever encoding makes it shorter. */
enum TransferEncoding {
    SEVEN_BIT("7bit"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    /** Longer lines need not be taken by a server (RFC 5321, section 4.5.3.1.6). */
    private static final int LONGEST_LINE = 998;

    /** Mailboxes that are one file alter such a line. */
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private static final byte[] HYPHENS = {'-', '-'};

    private final String word;

    TransferEncoding(String word) {
        this.word = word;
    }

    /** @param text with CRLF as its only line end */
    static TransferEncoding of(byte[] text) {
        if (isSevenBit(text)) {
            return SEVEN_BIT;
        }
        return isShorterInBase64(text) ? BASE64 : QUOTED_PRINTABLE;
    }

    /** As the header names it. */
    String word() {
        return word;
    }

    void write(byte[] text, ByteArrayOutputStream mime) {
        switch (this) {
            case SEVEN_BIT -> mime.writeBytes(text);
            case QUOTED_PRINTABLE -> quotedPrintable(text, mime);
            case BASE64 -> mime.writeBytes(Base64.getMimeEncoder().encode(text));
        }
    }

    /** A line that begins with two hyphens could be a boundary. */
    private static boolean isSevenBit(byte[] text) {
        int line = 0;
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            if (b == '\r' || b == '\n') {
                line = 0;
            } else if (!isPlain(b) || ++line > LONGEST_LINE) {
                return false;
            } else if (line == 1 && (starts(text, i, FROM) || starts(text, i, HYPHENS))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(byte b) {
        return (b >= ' ' && b <= '~') || b == '\t';
    }

    private static boolean starts(byte[] text, int at, byte[] with) {
        return Arrays.equals(text, at, Math.min(text.length, at + with.length), with, 0, with.length);
    }

    /** Quoted-printable makes three bytes of one that is not ASCII, base64 four of any three. */
    private static boolean isShorterInBase64(byte[] text) {
        int notAscii = 0;
        for (byte b : text) {
            if (b < 0) {
                notAscii++;
            }
        }
        return text.length + 2L * notAscii > text.length * 4L / 3;
    }

    private static void quotedPrintable(byte[] text, ByteArrayOutputStream mime) {
        try {
            QPEncoderStream encoder = new QPEncoderStream(mime);
            encoder.write(text);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
    }
}
