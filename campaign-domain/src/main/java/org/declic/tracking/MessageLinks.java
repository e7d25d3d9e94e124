package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.declic.settings.SecretCipher;
import org.declic.settings.Settings;
import org.declic.shared.MessageId;
import org.declic.template.RenderData;

/**
 * The addresses that a message brings to its recipient, {@code /t/u/{message}/{signature}} to unsubscribe. They hold nothing but
 * the message's id, and nobody else can make one up.
 *
 * <p>Setting: {@code declic.public.url}, how people reach this server; without it there are no such addresses.
 */
@ApplicationScoped
public class MessageLinks {

    /** The path of those that unsubscribe. */
    public static final String UNSUBSCRIBE = "/t/u/";

    private final SecretCipher cipher;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageLinks() {
        this(null);
    }

    @Inject
    public MessageLinks(SecretCipher cipher) {
        this.cipher = cipher;
    }

    /** Where the recipient of a message unsubscribes. */
    public Optional<String> unsubscribe(MessageId messageId) {
        return Settings.linkUrl().map(url -> url + path(UNSUBSCRIBE, messageId));
    }

    /** The links of a message by the names that templates know, below {@code $links}. */
    public Map<String, Object> of(MessageId messageId) {
        return unsubscribe(messageId)
                .map(url -> Map.<String, Object>of(RenderData.UNSUBSCRIBE, url))
                .orElse(Map.of());
    }

    /** The path of a link. */
    public String path(String kind, MessageId messageId) {
        return kind + messageId + "/" + signature(kind, messageId);
    }

    /**
     * The message that a link is of.
     *
     * @param rest what follows the kind in the path
     * @return empty for one that we did not make
     */
    public Optional<MessageId> read(String kind, String rest) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        MessageId messageId = new MessageId(rest.substring(0, slash));
        byte[] given = rest.substring(slash + 1).getBytes(StandardCharsets.UTF_8);
        byte[] genuine = signature(kind, messageId).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(genuine, given) ? Optional.of(messageId) : Optional.empty();
    }

    private String signature(String kind, MessageId messageId) {
        return cipher.sign(kind, messageId.value());
    }
}
