package org.declic.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.declic.shared.MessageId;

/**
 * The addresses at which providers tell what became of a message: {@code /callbacks/{configuration}/{message}/{signature}}.
 * Nobody else can make up the signature of a configuration and a message.
 *
 * <p>Setting: {@code declic.public.url}, how providers reach this server; without it there are no such addresses.
 */
@ApplicationScoped
public class CallbackLinks {

    /** The path of all of them. */
    public static final String PATH = "/callbacks/";

    private static final String PURPOSE = "callback";

    private final SecretCipher cipher;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CallbackLinks() {
        this(null);
    }

    @Inject
    public CallbackLinks(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** The address for one message. */
    public Optional<String> of(String configurationId, MessageId messageId) {
        return Settings.publicUrl()
                .map(url ->
                        url + PATH + configurationId + "/" + messageId + "/" + signature(configurationId, messageId));
    }

    /** True if the signature is that of this configuration and message. */
    public boolean isGenuine(String configurationId, MessageId messageId, String signature) {
        return MessageDigest.isEqual(
                signature(configurationId, messageId).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String configurationId, MessageId messageId) {
        return cipher.sign(PURPOSE, configurationId + "/" + messageId);
    }
}
