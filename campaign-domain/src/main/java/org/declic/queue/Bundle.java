package org.declic.queue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Several messages for the recorder as one, because what the broker costs it costs for each message. The body has, for each of
 * them, the length of its kind, its kind, the length of its body and its body; lengths are four bytes.
 */
final class Bundle {

    /** Beyond that the broker would keep a message in a file of its own. */
    private static final int MOST_BYTES = 64 * 1024;

    private Bundle() {}

    /** The same messages in the same order, those for the recorder bundled. */
    static List<QueueMessage> of(List<QueueMessage> messages) {
        List<QueueMessage> all = new ArrayList<>(messages.size());
        List<QueueMessage> open = new ArrayList<>();
        int bytes = 0;
        for (QueueMessage message : messages) {
            if (!mayBeBundled(message)) {
                all.add(message);
                continue;
            }
            int more = size(message);
            if (bytes + more > MOST_BYTES) {
                close(open, all);
                bytes = 0;
            }
            open.add(message);
            bytes += more;
        }
        close(open, all);
        return all;
    }

    private static void close(List<QueueMessage> open, List<QueueMessage> all) {
        if (open.size() > 1) {
            all.add(QueueMessage.to(Queues.FEEDBACK, "", body(open)).with(Queues.KIND, Queues.BUNDLE));
        } else {
            all.addAll(open);
        }
        open.clear();
    }

    /** Not one that the broker has to know by its id, to keep back, or to give back as it was. */
    private static boolean mayBeBundled(QueueMessage message) {
        return message.queue().equals(Queues.FEEDBACK)
                && message.id().isEmpty()
                && message.delay().isZero()
                && message.properties().keySet().equals(Set.of(Queues.KIND))
                && size(message) <= MOST_BYTES;
    }

    private static byte[] body(List<QueueMessage> messages) {
        ByteBuffer body =
                ByteBuffer.allocate(messages.stream().mapToInt(Bundle::size).sum());
        for (QueueMessage message : messages) {
            put(body, kind(message));
            put(body, message.body());
        }
        return body.array();
    }

    private static int size(QueueMessage message) {
        return Integer.BYTES + kind(message).length + Integer.BYTES + message.body().length;
    }

    private static byte[] kind(QueueMessage message) {
        return String.valueOf(message.properties().get(Queues.KIND)).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer body, byte[] bytes) {
        body.putInt(bytes.length);
        body.put(bytes);
    }

    /**
     * What is in a bundle.
     *
     * @throws IllegalArgumentException if it is none
     */
    static List<Envelope> parts(Envelope bundle) {
        ByteBuffer body = ByteBuffer.wrap(bundle.body());
        List<Envelope> parts = new ArrayList<>();
        try {
            while (body.hasRemaining()) {
                String kind = new String(next(body), StandardCharsets.UTF_8);
                parts.add(new Envelope(bundle.version(), kind, next(body), 0, bundle.redelivered()));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("A bundle that breaks off", e);
        }
        return parts;
    }

    private static byte[] next(ByteBuffer body) {
        int length = body.getInt();
        if (length < 0 || length > body.remaining()) {
            throw new IllegalArgumentException("A bundle with a part of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }
}
