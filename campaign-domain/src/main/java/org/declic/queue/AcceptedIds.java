package org.declic.queue;

import com.carrotsearch.hppc.LongHashSet;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.settings.Settings;

/**
 * The ids of what the broker accepted, the last million of them. The broker keeps fewer, and the record may be behind.
 *
 * <p>A ring of 64-bit hashes in a file that outlives the process; a new one takes the place of the oldest. The file is mapped
 * into memory, so an id costs no write to the disk. It survives a killed process. A power cut may take the latest
 * {@value #MOST_UNWRITTEN}, which the broker knows by itself.
 *
 * <p>Nothing in the file can be wrong: whatever it holds counts as hashes, and an id that was never accepted meets one of a
 * million only once in 10¹³ times.
 *
 * <p>Setting: {@code declic.trigger.window}, how many are kept.
 */
@Dependent // the group commit has the only one, and a client proxy would open the file, too
public final class AcceptedIds {

    private static final Logger LOGGER = System.getLogger(AcceptedIds.class.getName());

    private static final int MOST_UNWRITTEN = 5_000;

    private static final int NEXT = 0;
    private static final int FIRST = 1;

    /** A miss then looks at some 240 neighbours, half a microsecond, and a million takes 8 MB instead of 16. */
    private static final double FULL = 0.96;

    private final int size;
    private final LongHashSet hashes;
    private final MappedByteBuffer mapped;

    /** The slot that is written next, then all slots; an empty one is 0. */
    private LongBuffer ring;

    private int unwritten;

    /** Uses the file {@code accepted-ids} in the data directory. */
    public AcceptedIds() {
        this(
                Settings.dataDirectory().resolve("accepted-ids"),
                Settings.number("declic.trigger.window", 1_000_000, 1_000, 10_000_000));
    }

    AcceptedIds(Path file, int size) {
        this.size = size;
        hashes = new LongHashSet(size + 1, FULL); // for a moment one more, before the oldest goes
        ByteBuffer image = ByteBuffer.allocate(Math.multiplyExact(FIRST + size, Long.BYTES));
        ring = image.asLongBuffer();
        try {
            addAll(file);
            write(image, file);
            mapped = map(file);
            ring = mapped.asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep ids in " + file, e);
        }
    }

    /** Adds what a file of any size holds, the oldest first. */
    private void addAll(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        LongBuffer old = ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
        int slots = old.limit() - FIRST;
        if (slots > 0) {
            int oldest = Math.floorMod(old.get(NEXT), slots);
            for (int i = 0; i < slots; i++) {
                long hash = old.get(FIRST + (oldest + i) % slots);
                if (hash != 0) {
                    add(hash);
                }
            }
        }
    }

    /** Replaces the file, and takes the room on the disk: where it is missing, writing to mapped memory is fatal. */
    private static void write(ByteBuffer image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (image.hasRemaining()) {
                channel.write(image);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
        }
    }

    /** True if the id was accepted. */
    synchronized boolean contains(String id) {
        return hashes.contains(hash(id));
    }

    /** Keeps an id; an empty one is none. */
    synchronized void add(String id) {
        if (!id.isEmpty()) {
            add(hash(id));
            unwritten++;
            if (unwritten == MOST_UNWRITTEN) {
                unwritten = 0;
                writeToDisk();
            }
        }
    }

    /** What the broker has taken counts as accepted, whatever becomes of this. */
    private void writeToDisk() {
        try {
            mapped.force();
        } catch (UncheckedIOException e) {
            LOGGER.log(Level.WARNING, "Accepted ids would not outlive a power cut", e);
        }
    }

    private void add(long hash) {
        if (hashes.add(hash)) {
            int slot = (int) ring.get(NEXT);
            hashes.remove(ring.get(FIRST + slot));
            ring.put(FIRST + slot, hash);
            ring.put(NEXT, (slot + 1) % size);
        }
    }

    private static long hash(String id) {
        return ByteBuffer.wrap(DigestUtils.sha256(id)).getLong();
    }
}
