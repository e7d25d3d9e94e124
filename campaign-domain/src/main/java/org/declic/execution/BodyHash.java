package org.declic.execution;

import java.util.HexFormat;

/** The fingerprint of a request's body, by which a repetition is told from another request with the same requestId. */
public final class BodyHash {

    private BodyHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(byte[] body) {
        return HexFormat.of().formatHex(DeterministicId.sha256().digest(body));
    }
}
