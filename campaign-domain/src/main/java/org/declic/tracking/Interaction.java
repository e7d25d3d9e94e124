package org.declic.tracking;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.queue.Envelope;
import org.declic.queue.QueueMessage;
import org.declic.queue.Queues;
import org.declic.shared.Bounded;
import org.declic.shared.Json;
import org.declic.shared.MessageId;

/**
 * Something that a recipient did with a message, or a machine on their behalf.
 *
 * @param id the same for the same thing within a minute, so that a picture that is loaded again and again is noted once
 * @param url where a click led; empty for the others
 * @param machine true if it looks like a mail scanner or a proxy that loads everything beforehand
 */
public record Interaction(String id, MessageId messageId, Kind kind, String url, boolean machine, Instant at) {

    private static final int LONGEST_URL = 2_000;
    private static final int SECONDS = 60;

    /** Kinds of interactions. */
    public enum Kind {
        OPEN,
        CLICK,
        /** Read the mirror page. */
        MIRROR,
        UNSUBSCRIBE,
        /** Came back after that. */
        SUBSCRIBE;

        /** Its name on the wire: {@code open}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done with a message at that moment. */
    public static Interaction of(MessageId messageId, Kind kind, String url, boolean machine, Instant at) {
        long minute = at.getEpochSecond() / SECONDS;
        String id =
                DigestUtils.sha256Hex(String.join("\n", messageId.value(), kind.name(), url, minute + "/" + machine));
        return new Interaction(id, messageId, kind, Bounded.text(url, LONGEST_URL), machine, at);
    }

    /** On its way to the recorder. */
    public QueueMessage queued() {
        return queued(Queues.INTERACTION);
    }

    /** The same for one that is an opt-out and still to be stored as such. */
    public QueueMessage queuedAsOptOut() {
        return queued(Queues.OPT_OUT);
    }

    private QueueMessage queued(String as) {
        return QueueMessage.to(Queues.FEEDBACK, "", Json.bytes(this)).with(Queues.KIND, as);
    }

    /**
     * What came out of the queue.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Interaction read(Envelope envelope) {
        return envelope.read(Interaction.class, Map::copyOf);
    }
}
