package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.declic.settings.Settings;
import org.declic.shared.MessageId;

/**
 * Which messages may be with a provider without a durable outcome, in a file that outlives the process.
 *
 * <p>A note is begun before a message is handed over and ended when its outcome is durable. Where that is cut off, by a killed
 * process or by a broker that did not take the outcome, the message comes again, and nobody can know whether the provider had
 * it; the note tells which few messages that is true of. It stays until such a message has an outcome, through any number of
 * restarts. The file is mapped into memory, so a note costs no write to the disk; it survives a killed process, not a power
 * cut.
 */
@ApplicationScoped
public class HandoverJournal {

    private static final int SLOTS = 256;
    private static final int SLOT_BYTES = 64;

    /** The slot of each message that has a note. */
    private final Map<MessageId, Integer> slots = new ConcurrentHashMap<>();

    private final BlockingQueue<Integer> free = new ArrayBlockingQueue<>(SLOTS);
    private final MappedByteBuffer notes;

    /** Uses the file {@code handovers} in the data directory. */
    public HandoverJournal() {
        this(Settings.dataDirectory().resolve("handovers"));
    }

    HandoverJournal(Path file) {
        notes = map(file);
        for (int slot = 0; slot < SLOTS; slot++) {
            String left = read(slot);
            if (left.isEmpty() || slots.putIfAbsent(new MessageId(left), slot) != null) {
                write(slot, "");
                free.add(slot);
            }
        }
    }

    private static MappedByteBuffer map(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) SLOTS * SLOT_BYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot map " + file, e);
        }
    }

    /** True if the message was handed over, or about to be, and its outcome was never durable. */
    boolean isPossiblyTwice(MessageId messageId) {
        return slots.containsKey(messageId);
    }

    /** Notes that the message is about to be handed over. */
    void begin(MessageId messageId) {
        if (isPossiblyTwice(messageId)) {
            return;
        }
        Integer slot = free.poll();
        if (slot != null) { // there are more than listeners have sessions
            write(slot, messageId.value());
            slots.put(messageId, slot);
        }
    }

    /** Drops the note: the outcome is durable. */
    void end(MessageId messageId) {
        Integer slot = slots.remove(messageId);
        if (slot != null) {
            write(slot, "");
            free.add(slot);
        }
    }

    private String read(int slot) {
        byte[] bytes = new byte[SLOT_BYTES];
        notes.get(slot * SLOT_BYTES, bytes);
        return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private void write(int slot, String messageId) {
        byte[] bytes = messageId.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = new byte[SLOT_BYTES];
        System.arraycopy(bytes, 0, padded, 0, Math.min(bytes.length, SLOT_BYTES));
        notes.put(slot * SLOT_BYTES, padded);
    }
}
