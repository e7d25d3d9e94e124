package org.declic.access;

import java.util.Map;
import org.declic.settings.Settings;

/**
 * How passwords and client secrets are hashed: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a 32-byte salt. The demo, whose
 * passwords are public, takes 10,000 rounds: more would only make its first start and every sign-in slower. A hash tells its
 * rounds, so what was hashed with others stays valid.
 *
 * <p>Source: OWASP Password Storage Cheat Sheet, which asks for at least 600,000 rounds with SHA-256 or 210,000 with
 * SHA-512; hence SHA-512 here.
 */
public final class PasswordHashing {

    /** The PBKDF2 function, in the words of Jakarta Security. */
    public static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    private static final String ROUNDS = "210000";
    private static final String ROUNDS_OF_THE_DEMO = "10000";

    private PasswordHashing() {}

    /** The parameters for {@code Pbkdf2PasswordHash}. */
    public static Map<String, String> parameters() {
        return Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Settings.isOn("declic.demo") ? ROUNDS_OF_THE_DEMO : ROUNDS,
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "32");
    }
}
