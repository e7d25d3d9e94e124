package org.declic.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private static final byte[] SECRET = "pässword".getBytes(UTF_8);

    private final SecretCipher cipher = SecretCipherFixture.aCipher("k");

    @TempDir
    Path directory;

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(cipher.decrypt(cipher.encrypt(SECRET))).isEqualTo(SECRET);
        assertThat(cipher.decrypt(cipher.encrypt(new byte[0]))).isEmpty();
    }

    @Test
    void signsByKeyPurposeAndText() {
        String signature = cipher.sign("callback", "text");

        assertThat(signature).hasSize(32).isEqualTo(cipher.sign("callback", "text"));
        assertThat(signature)
                .isNotEqualTo(cipher.sign("link", "text"))
                .isNotEqualTo(cipher.sign("callback", "other"))
                .isNotEqualTo(SecretCipherFixture.aCipher("x").sign("callback", "text"));
    }

    @Test
    void encryptsTheSameSecretDifferentlyEachTime() {
        assertThat(cipher.encrypt(SECRET)).isNotEqualTo(cipher.encrypt(SECRET));
    }

    @Test
    void refusesWhatAnotherKeyEncrypted() {
        byte[] foreign = SecretCipherFixture.aCipher("x").encrypt(SECRET);

        assertThatThrownBy(() -> cipher.decrypt(foreign)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesEveryFlippedByte() {
        byte[] encrypted = cipher.encrypt(SECRET);

        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 27})
    void refusesWhatIsTooShortToBeEncrypted(int length) {
        assertThatThrownBy(() -> cipher.decrypt(new byte[length])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesAKeyFileForItsOwnerOnlyAndReadsItTheNextTime() throws IOException {
        byte[] encrypted = cipherIn(directory.resolve("data")).encrypt(SECRET);

        assertThat(cipherIn(directory.resolve("data")).decrypt(encrypted)).isEqualTo(SECRET);
        Path file = directory.resolve("data").resolve("secret.key");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
    }

    @Test
    void takesAKeyFileThatEndsWithALineBreak() throws IOException {
        Files.writeString(
                directory.resolve("secret.key"),
                Base64.getEncoder().encodeToString("k".repeat(32).getBytes(UTF_8)) + "\n");

        assertThat(cipherIn(directory).decrypt(cipher.encrypt(SECRET))).isEqualTo(SECRET);
    }

    @Test
    void tellsWhenTheDataDirectoryCannotBeWritten() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> cipherIn(file))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("DECLIC_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesAMalformedKeyWithoutShowingIt(String key) {
        assertThatThrownBy(() -> SecretCipherFixture.aCipherWithSetting(key))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("DECLIC_SECRET_KEY")
                .hasMessageNotContaining(key)
                .hasNoCause();
    }

    private static SecretCipher cipherIn(Path data) {
        return SettingsFixture.with("declic.data", data.toString(), () -> {
            SecretCipher created = new SecretCipher();
            created.readKey();
            return created;
        });
    }
}
