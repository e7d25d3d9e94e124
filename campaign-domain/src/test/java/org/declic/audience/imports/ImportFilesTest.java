package org.declic.audience.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import org.declic.audience.file.InvalidImportException;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    private static final int MEGABYTE = 1024 * 1024;

    private @TempDir Path data;
    private Path directory;
    private ImportFiles files;

    @BeforeEach
    void open() {
        directory = data.resolve("imports");
        files = new ImportFiles(directory, MEGABYTE, 0);
    }

    private static InputStream bytes(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    @Test
    void keepsAFileUntilItIsDeleted() throws IOException {
        files.store("one", bytes(MEGABYTE));

        assertThat(files.has("one")).isTrue();
        try (SeekableByteChannel stored = files.open("one")) {
            assertThat(stored.size()).isEqualTo(MEGABYTE);
        }
        files.delete("one");
        files.delete("one");
        assertThat(files.has("one")).isFalse();
    }

    @Test
    void keepsNothingOfAFileThatIsTooLargeOrDoesNotFit() {
        ImportFiles full = new ImportFiles(directory, MEGABYTE, Long.MAX_VALUE);

        assertThatThrownBy(() -> files.store("large", bytes(MEGABYTE + 1)))
                .isInstanceOfSatisfying(
                        InvalidImportException.class, e -> assertThat(e.code()).isEqualTo("body-too-large"));
        assertThatThrownBy(() -> full.store("small", bytes(1)))
                .isInstanceOfSatisfying(
                        InvalidImportException.class, e -> assertThat(e.code()).isEqualTo("disk-full"));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void keepsNothingOfAFileThatEndsEarly() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("as planned");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("as planned");
            }
        };

        assertThatThrownBy(() -> files.store("early", broken)).isInstanceOf(IOException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void deletesWhatNothingWaitsFor() throws IOException {
        files.tidy(Set.of(), TestClock.START);
        files.store("pending", bytes(1));
        files.store("over", bytes(1));
        files.store("new", bytes(1));
        Files.write(directory.resolve("cut.part"), new byte[1]);
        for (String old : Set.of("pending", "over", "cut.part")) {
            Files.setLastModifiedTime(directory.resolve(old), FileTime.from(TestClock.START));
        }
        Files.setLastModifiedTime(directory.resolve("new"), FileTime.from(TestClock.START.plus(Duration.ofHours(2))));

        files.tidy(Set.of("pending"), TestClock.START.plus(Duration.ofHours(25)));

        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("pending", "new");
    }
}
