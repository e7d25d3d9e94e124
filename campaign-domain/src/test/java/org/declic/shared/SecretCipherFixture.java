package org.declic.shared;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Ciphers with keys for tests. */
public final class SecretCipherFixture {

    private static final String KEY = "declic.secret.key";

    private SecretCipherFixture() {}

    /** A cipher whose key consists of {@code filler}. */
    public static SecretCipher aCipher(String filler) {
        return aCipherWithSetting(Base64.getEncoder()
                .encodeToString(filler.repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    static SecretCipher aCipherWithSetting(String key) {
        @Nullable String before = System.setProperty(KEY, key);
        try {
            SecretCipher cipher = new SecretCipher();
            cipher.readKey();
            return cipher;
        } finally {
            if (before == null) {
                System.clearProperty(KEY);
            } else {
                System.setProperty(KEY, before);
            }
        }
    }
}
