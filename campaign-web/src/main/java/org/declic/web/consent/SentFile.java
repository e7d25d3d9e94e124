package org.declic.web.consent;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.declic.consent.list.ListFile;

/** A file that somebody has sent, on the disk until it is read. */
final class SentFile implements Closeable {

    static final int LARGEST_MEGABYTES = 64;
    static final long LARGEST = LARGEST_MEGABYTES * 1024L * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Path path;

    private SentFile(Path path) {
        this.path = path;
    }

    /** What {@code body} has; empty if that is more than {@link #LARGEST} bytes. */
    static Optional<SentFile> store(InputStream body) throws IOException {
        SentFile file = new SentFile(Files.createTempFile("declic-list", ".csv"));
        try (OutputStream out = Files.newOutputStream(file.path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = body.read(buffer); read >= 0 && size <= LARGEST; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            if (size <= LARGEST) {
                return Optional.of(file);
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    ListFile named(String name) {
        return new ListFile(name, () -> Files.newInputStream(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
