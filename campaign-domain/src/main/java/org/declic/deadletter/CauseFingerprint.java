package org.declic.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** The same for causes that differ only in what they are about: ids, numbers, addresses, what stands in quotes. */
final class CauseFingerprint {

    private static final int DIGITS = 16;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** A word with a digit or an at sign in it. */
    private static final Pattern PARTICULAR = Pattern.compile("[^\\s,;()\\[\\]{}=]*[\\d@][^\\s,;()\\[\\]{}=]*");

    private CauseFingerprint() {}

    static String of(String queue, String cause) {
        String general =
                PARTICULAR.matcher(QUOTED.matcher(cause).replaceAll("#")).replaceAll("#");
        byte[] both = (queue + "\n" + general).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.sha256Hex(both).substring(0, DIGITS);
    }
}
