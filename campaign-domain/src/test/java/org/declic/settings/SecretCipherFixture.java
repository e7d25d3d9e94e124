package org.declic.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** Ciphers with keys for tests. */
public final class SecretCipherFixture {

    private SecretCipherFixture() {}

    /** A cipher whose key consists of one character. */
    public static SecretCipher aCipher(String character) {
        return aCipherWithSetting(
                Base64.getEncoder().encodeToString(character.repeat(32).getBytes(US_ASCII)));
    }

    static SecretCipher aCipherWithSetting(String key) {
        return SettingsFixture.with("declic.secret.key", key, () -> {
            SecretCipher cipher = new SecretCipher();
            cipher.readKey();
            return cipher;
        });
    }
}
