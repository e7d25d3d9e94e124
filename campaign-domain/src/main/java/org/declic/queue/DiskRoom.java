package org.declic.queue;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.declic.settings.Settings;

/**
 * Whether the disk has room for new executions. They are refused while there is still room for the outcomes of those that
 * wait: without it a backlog that has filled the disk could never be delivered.
 *
 * <p>Setting: {@code declic.data.min-free}, how much stays free, in megabytes. The embedded broker itself takes nothing more
 * when a quarter of that is left.
 */
@Dependent // part of the group commit
public final class DiskRoom {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final long minimum;
    private final LongSupplier freeBytes;
    private final LongSupplier nanos;
    private long lookedAt;
    private boolean left;

    /** Looks at the disk of the data directory. */
    public DiskRoom() {
        this(
                Settings.number("declic.data.min-free", 1_024, 0, Integer.MAX_VALUE) * BYTES_PER_MEGABYTE,
                freeAt(Settings.dataDirectory()),
                System::nanoTime);
    }

    DiskRoom(long minimum, LongSupplier freeBytes, LongSupplier nanos) {
        this.minimum = minimum;
        this.freeBytes = freeBytes;
        this.nanos = nanos;
        look(nanos.getAsLong());
    }

    private static LongSupplier freeAt(Path directory) {
        try {
            FileStore disk = Files.getFileStore(Files.createDirectories(directory));
            return () -> free(disk);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at the disk of " + directory, e);
        }
    }

    private static long free(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if there is room; looks at most once a second. */
    synchronized boolean isLeft() {
        long now = nanos.getAsLong();
        if (now - lookedAt >= BETWEEN_LOOKS) {
            look(now);
        }
        return left;
    }

    private void look(long now) {
        lookedAt = now;
        left = freeBytes.getAsLong() >= minimum;
    }
}
