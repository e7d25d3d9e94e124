package org.declic.feedback;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.declic.queue.Envelope;
import org.declic.shared.Json;
import org.declic.shared.StorableText;

/**
 * What a provider says later of a message that it took, as it travels through the queue {@code Feedback}.
 *
 * @param configurationId whose provider says it; another's may give the same ids
 * @param providerId how that names the message, or one part of it
 * @param status delivered, bounce, or delay for one that waits at the provider
 * @param code why it bounced or waits; else empty
 */
public record DeliveryReceipt(
        String configurationId, String providerId, FeedbackStatus status, String code, Instant at) {

    private static final int LONGEST_ID = 255;
    private static final String BETWEEN = " ";
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,64}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{1,64}");

    public DeliveryReceipt {
        providerId = StorableText.cut(StorableText.of(providerId), LONGEST_ID);
    }

    /** How a provider names a message that it took in parts, each with an id: as many of them as there is room for. */
    public static String idOf(List<String> parts) {
        StringBuilder id = new StringBuilder();
        for (String part : parts) {
            if (id.length() + part.length() < LONGEST_ID) {
                id.append(id.isEmpty() ? "" : BETWEEN).append(part);
            }
        }
        return id.toString();
    }

    /** The ids in such a name, as they are compared. */
    static List<String> keys(String id) {
        return Stream.of(id.split(BETWEEN))
                .filter(part -> !part.isBlank())
                .map(DeliveryReceipt::key)
                .distinct()
                .toList();
    }

    /**
     * The id as it is compared, for some providers pad it here and not there.
     *
     * @param inOtherBase also in the other base: some give it in hexadecimal, and in the receipt in decimal, or the reverse
     */
    List<String> keys(boolean inOtherBase) {
        String key = key(providerId);
        if (inOtherBase && DECIMAL.matcher(key).matches()) {
            return List.of(key, new BigInteger(key).toString(16));
        }
        return inOtherBase && HEXADECIMAL.matcher(key).matches()
                ? List.of(key, new BigInteger(key, 16).toString())
                : List.of(key);
    }

    /** What it says of the message that it names; the same however often it says so. */
    FeedbackEvent event(MessageState message) {
        return new FeedbackEvent(
                message.messageId() + "-" + status.word() + "-receipt",
                message.message(),
                status,
                new Explanation(code.isEmpty() ? null : code, null, providerId),
                message.attempts(),
                message.possiblyTwice(),
                at,
                null);
    }

    private static String key(String id) {
        return LEADING_ZEROS.matcher(id.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /** As it travels through the queue. */
    public byte[] bytes() {
        return Json.bytes(this);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static DeliveryReceipt read(Envelope envelope) {
        return envelope.read(DeliveryReceipt.class, UnaryOperator.identity());
    }
}
