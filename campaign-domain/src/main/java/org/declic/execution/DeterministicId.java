package org.declic.execution;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** An id that is the same for the same parts: the first 120 bits of their SHA-256, 24 characters of base32hex. */
final class DeterministicId {

    private static final int BYTES = 15;
    private static final int RADIX = 32;
    private static final int LENGTH = 24;

    private DeterministicId() {}

    static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // "a","bc" differs from "ab","c"
            digest.update(bytes);
        }
        String text = new BigInteger(1, Arrays.copyOf(digest.digest(), BYTES)).toString(RADIX);
        return "0".repeat(LENGTH - text.length()) + text;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
