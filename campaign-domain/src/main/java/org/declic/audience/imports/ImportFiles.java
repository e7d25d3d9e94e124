package org.declic.audience.imports;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.audience.file.InvalidImportException;
import org.declic.settings.Settings;

/**
 * The files that wait for their import or are being read: {@code imports/} in the data directory, each by the id of its import.
 * They are this node's; no other reads them.
 *
 * <p>Settings: {@code declic.import.max}, the largest file in megabytes; {@code declic.data.min-free}, what must stay free on
 * the disk.
 */
@Dependent // it keeps nothing itself
public final class ImportFiles {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path directory;
    private final long largest;
    private final long minimumFree;

    /** As the settings say. */
    public ImportFiles() {
        this(
                Settings.dataDirectory().resolve("imports"),
                Settings.number("declic.import.max", 1_024, 1, 1_024 * 1_024) * BYTES_PER_MEGABYTE,
                Settings.number("declic.data.min-free", 1_024, 0, Integer.MAX_VALUE) * BYTES_PER_MEGABYTE);
    }

    ImportFiles(Path directory, long largest, long minimumFree) {
        this.directory = directory;
        this.largest = largest;
        this.minimumFree = minimumFree;
    }

    /** How many bytes one may have. */
    long largest() {
        return largest;
    }

    /**
     * Stores a file; it is on disk then.
     *
     * @throws InvalidImportException if it is too large, or the disk too full
     * @throws IOException if {@code content} ends early
     */
    void store(String id, InputStream content) throws IOException {
        create();
        Path part = directory.resolve(id + ".part");
        try {
            copy(content, part);
            Files.move(part, directory.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void create() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep files in " + directory, e);
        }
    }

    private void copy(InputStream content, Path part) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                requireRoom(size);
                write(file, ByteBuffer.wrap(buffer, 0, read));
            }
            file.force(true);
        }
    }

    private void requireRoom(long size) throws IOException {
        if (size > largest) {
            throw new InvalidImportException(
                    "body-too-large", "body", "is larger than " + largest / BYTES_PER_MEGABYTE + " MB");
        }
        if (Files.getFileStore(directory).getUsableSpace() < minimumFree) {
            throw new InvalidImportException("disk-full", "body", "does not fit on the disk");
        }
    }

    /** What the disk does not take is no fault of the caller. */
    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if the file of that import is on this node. */
    boolean has(String id) {
        return Files.exists(directory.resolve(id));
    }

    SeekableByteChannel open(String id) throws IOException {
        return Files.newByteChannel(directory.resolve(id));
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(directory.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a crash or a cancelled import has left: files a day old that no import waits for. */
    void tidy(Set<String> pending, Instant now) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> files = all.toList();
            for (Path file : files) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT));
                if (old && !pending.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
