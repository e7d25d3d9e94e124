package org.declic.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/**
 * The addresses at which providers tell what became of a message, {@code /callbacks/{configuration}/{message}/{signature}}, and
 * bring what people answer, {@code /callbacks/inbound/{sandbox}/{configuration}/{signature}}. Nobody else can make up the
 * signatures.
 *
 * <p>Setting: {@code declic.public.url}, how providers reach this server; without it there are no such addresses.
 */
@ApplicationScoped
public class CallbackLinks {

    /** The path of all of them. */
    public static final String PATH = "/callbacks/";

    /** The path of those for what people answer. */
    public static final String INBOUND = PATH + "inbound/";

    private static final String PURPOSE = "callback";
    private static final String INBOUND_PURPOSE = "inbound";

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

    /** The address at which the provider of a configuration brings what people answer. */
    public Optional<String> inbound(SandboxId sandboxId, String configurationId) {
        return Settings.publicUrl()
                .map(url -> url + INBOUND + sandboxId + "/" + configurationId + "/"
                        + signature(sandboxId, configurationId));
    }

    /** True if the signature is that of this configuration and message. */
    public boolean isGenuine(String configurationId, MessageId messageId, String signature) {
        return isSame(signature(configurationId, messageId), signature);
    }

    /** True if the signature is that for what people answer to this configuration. */
    public boolean isGenuine(SandboxId sandboxId, String configurationId, String signature) {
        return isSame(signature(sandboxId, configurationId), signature);
    }

    private static boolean isSame(String expected, String signature) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(SandboxId sandboxId, String configurationId) {
        return cipher.sign(INBOUND_PURPOSE, sandboxId + "/" + configurationId);
    }

    private String signature(String configurationId, MessageId messageId) {
        return cipher.sign(PURPOSE, configurationId + "/" + messageId);
    }
}
