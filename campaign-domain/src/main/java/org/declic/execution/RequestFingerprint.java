package org.declic.execution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * By what a repetition of a request is told from another request with the same requestId: the first 128 bits of the SHA-256
 * of its recipients. Two numbers, because many are remembered.
 */
public record RequestFingerprint(long high, long low) {

    private static final int DIGITS = 16;

    /** The fingerprint of {@code recipients}, written in one way whatever the order of names and the white space. */
    public static RequestFingerprint of(byte[] recipients) {
        return parse(DigestUtils.sha256Hex(recipients));
    }

    /** What {@link #text} wrote; digits behind the first 32 are ignored, older servers wrote 64. */
    @JsonCreator
    public static RequestFingerprint parse(String text) {
        return new RequestFingerprint(
                HexFormat.fromHexDigitsToLong(text, 0, DIGITS),
                HexFormat.fromHexDigitsToLong(text, DIGITS, 2 * DIGITS));
    }

    /** 32 hexadecimal digits. */
    @JsonValue
    public String text() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
