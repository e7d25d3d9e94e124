package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.settings.SecretCipher;
import org.declic.settings.Settings;
import org.declic.shared.MessageId;
import org.declic.template.RenderData;

/**
 * The addresses that a message brings to its recipient, {@code /t/u/{message}/{signature}} to unsubscribe. They hold nothing but
 * the message's id, and where a click leads; nobody else can make one up, so none leads where we did not send it.
 *
 * <p>Setting: {@code declic.public.url}, how people reach this server; without it there are no such addresses.
 */
@ApplicationScoped
public class MessageLinks {

    /** The path of the picture that tells that an email was opened. */
    public static final String OPEN = "/t/o/";

    /** The path of those that note a click and lead on. */
    public static final String CLICK = "/t/c/";

    private static final String TARGET = "?u=";

    /** The path of those that unsubscribe. */
    public static final String UNSUBSCRIBE = "/t/u/";

    /** The path of those that show an email as a page. */
    public static final String MIRROR = "/t/m/";

    /** The path of the short ones that an SMS has in place of its own. */
    public static final String SHORT = "/t/s/";

    /** As many digits of the signature as a short link has; the message's id alone cannot be guessed. */
    private static final int SHORT_SIGNATURE = 6;

    private static final Pattern SHORT_CODE =
            Pattern.compile("([0-9a-v]{24})([0-9a-f]{" + SHORT_SIGNATURE + "})([0-9]{1,3})");

    private final SecretCipher cipher;

    /** Read once, for every message asks. */
    private final Optional<String> base;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageLinks() {
        cipher = null;
        base = Optional.empty();
    }

    @Inject
    public MessageLinks(SecretCipher cipher) {
        this.cipher = cipher;
        this.base = Settings.linkUrl();
    }

    /** With what all of them begin; empty if nobody can reach this server. */
    public Optional<String> base() {
        return base;
    }

    /** Where the recipient of a message unsubscribes. */
    public Optional<String> unsubscribe(MessageId messageId) {
        return base.map(url -> url + path(UNSUBSCRIBE, messageId));
    }

    /** True for an address of ours, such as that to unsubscribe. */
    public boolean isOwn(String url) {
        return base.filter(own -> url.startsWith(own + "/t/")).isPresent();
    }

    /** The address of the picture that tells that a message was opened. */
    public Optional<String> open(MessageId messageId) {
        return base.map(url -> url + path(OPEN, messageId));
    }

    /** An address that notes the click and leads to {@code target}. */
    public Optional<String> click(MessageId messageId, String target) {
        return base.map(url -> url + CLICK + messageId + "/" + signature(CLICK, messageId, target) + TARGET
                + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }

    /**
     * A short address that notes the click and leads on.
     *
     * @param place which of the links in the message's text, from 0
     */
    public Optional<String> shortened(MessageId messageId, int place) {
        return base.map(url -> url + SHORT + messageId + shortSignature(messageId, place) + place);
    }

    /** The links of a message by the names that templates know, below {@code $links}. */
    public Map<String, Object> of(MessageId messageId) {
        return base.<Map<String, Object>>map(url -> Map.of(
                        RenderData.UNSUBSCRIBE, url + path(UNSUBSCRIBE, messageId),
                        RenderData.MIRROR, url + path(MIRROR, messageId)))
                .orElse(Map.of());
    }

    /** The path of a link. */
    public String path(String kind, MessageId messageId) {
        return kind + messageId + "/" + signature(kind, messageId, "");
    }

    /**
     * The message that a link is of.
     *
     * @param rest what follows the kind in the path
     * @return empty for one that we did not make
     */
    public Optional<MessageId> read(String kind, String rest) {
        return read(kind, rest, "");
    }

    /** The message that a click on a link to {@code target} is of. */
    public Optional<MessageId> readClick(String rest, String target) {
        return read(CLICK, rest, target);
    }

    /** The message and the link in it that a short link is of; empty for one that we did not make. */
    public Optional<ShortLink> readShort(String code) {
        Matcher matcher = SHORT_CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ShortLink link = new ShortLink(new MessageId(matcher.group(1)), Integer.parseInt(matcher.group(3)));
        return shortSignature(link.messageId(), link.place()).equals(matcher.group(2))
                ? Optional.of(link)
                : Optional.empty();
    }

    private String shortSignature(MessageId messageId, int place) {
        return cipher.sign(SHORT, messageId + "\n" + place).substring(0, SHORT_SIGNATURE);
    }

    private Optional<MessageId> read(String kind, String rest, String target) {
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        MessageId messageId = new MessageId(rest.substring(0, slash));
        byte[] given = rest.substring(slash + 1).getBytes(StandardCharsets.UTF_8);
        byte[] genuine = signature(kind, messageId, target).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(genuine, given) ? Optional.of(messageId) : Optional.empty();
    }

    private String signature(String kind, MessageId messageId, String target) {
        return cipher.sign(kind, target.isEmpty() ? messageId.value() : messageId + "\n" + target);
    }

    /**
     * One of the links in the text of a message.
     *
     * @param place which, from 0
     */
    public record ShortLink(MessageId messageId, int place) {}
}
