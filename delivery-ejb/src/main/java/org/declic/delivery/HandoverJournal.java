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
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.declic.settings.Settings;
import org.declic.shared.MessageId;

/**
 * Which messages are being handed to a provider at this moment, in a file that outlives the process.
 *
 * <p>When the process is killed between the provider's answer and its record, the message comes again after the restart.
 * Nobody can know whether the provider had it; the file tells which few messages that is true of. It is mapped into
 * memory, so a note costs no write to the disk; it survives a killed process, not a power cut.
 */
@ApplicationScoped
public class HandoverJournal {

    private static final int SLOTS = 256;
    private static final int SLOT_BYTES = 64;

    private final Set<String> cutOff = new HashSet<>();
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
            if (!left.isEmpty()) {
                cutOff.add(left);
            }
            free.add(slot);
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

    /** True if the process before this one was cut off while it handed the message over. */
    public boolean isPossiblyTwice(MessageId messageId) {
        return cutOff.contains(messageId.value());
    }

    /** Notes the message until the result is closed, which is when its outcome is durable. */
    public Note begin(MessageId messageId) {
        Integer slot = free.poll();
        if (slot == null) {
            return () -> {}; // more at once than any listener has sessions
        }

        write(slot, messageId.value());
        return () -> {
            write(slot, "");
            free.add(slot);
        };
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

    /** A message being handed over. */
    @FunctionalInterface
    public interface Note extends AutoCloseable {
        @Override
        void close();
    }
}
