package org.declic.execution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/** An id that is the same for the same parts: the first 120 bits of their SHA-256, 24 characters of base32hex. */
final class DeterministicId {

    private static final int BYTES = 15;
    private static final Base32 BASE32HEX =
            Base32.builder().setHexEncodeTable(true).get();

    private DeterministicId() {}

    static String of(String... parts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // "a","bc" differs from "ab","c"
            digest.update(bytes);
        }
        byte[] first = Arrays.copyOf(digest.digest(), BYTES); // a multiple of five bytes, so nothing is padded
        return BASE32HEX.encodeToString(first).toLowerCase(Locale.ROOT);
    }
}
