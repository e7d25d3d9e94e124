package org.declic.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Encrypts secrets for the database, with AES-256-GCM and a key that is not in the database.
 *
 * <p>The key is {@code declic.secret.key} (32 bytes in Base64), else the file {@code secret.key} in the data directory,
 * which is created on first use, readable by its owner only. Nodes that share a database share the key.
 */
@ApplicationScoped
public class SecretCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNATURE_DIGITS = 32;

    private final SecureRandom random = new SecureRandom();
    private SecretKey key = new SecretKeySpec(new byte[KEY_BYTES], "AES");

    @PostConstruct
    void readKey() {
        String encoded = Settings.find("declic.secret.key").orElseGet(this::keyInFile);
        byte[] bytes = decode(encoded.strip());
        if (bytes.length != KEY_BYTES) {
            throw new InvalidSettingException("DECLIC_SECRET_KEY", "(hidden)", "is not 32 bytes in Base64", null);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // its message would show a part of the key
        }
    }

    /** The cipher text of {@code secret}: nonce, then encrypted bytes with their tag. */
    public byte[] encrypt(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, nonce, secret, 0);
        byte[] result = new byte[NONCE_BYTES + encrypted.length];
        System.arraycopy(nonce, 0, result, 0, NONCE_BYTES);
        System.arraycopy(encrypted, 0, result, NONCE_BYTES, encrypted.length);
        return result;
    }

    /**
     * What {@link #encrypt} was given.
     *
     * @throws IllegalStateException if it was encrypted with another key, or changed
     */
    public byte[] decrypt(byte[] encrypted) {
        if (encrypted.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("A secret is too short to be one");
        }

        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(encrypted, 0, nonce, 0, NONCE_BYTES);
        return apply(Cipher.DECRYPT_MODE, nonce, encrypted, NONCE_BYTES);
    }

    /**
     * A signature that only a holder of the key can make: 32 letters and digits.
     *
     * @param purpose what it is for; the same text has another signature for another purpose
     */
    public String sign(String purpose, String text) {
        String hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key.getEncoded()).hmacHex(purpose + "\n" + text);
        return hmac.substring(0, SIGNATURE_DIGITS);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be read: is this the key it was encrypted with?", e);
        }
    }

    private String keyInFile() {
        Path file = Settings.dataDirectory().resolve("secret.key");
        try {
            if (!Files.exists(file)) {
                writeNewKey(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidSettingException("DECLIC_DATA", file.toString(), "cannot be read or written", e);
        }
    }

    private void writeNewKey(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
        } catch (FileAlreadyExistsException e) {
            System.getLogger(SecretCipher.class.getName())
                    .log(System.Logger.Level.INFO, "{0} was just written by another process", file);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
