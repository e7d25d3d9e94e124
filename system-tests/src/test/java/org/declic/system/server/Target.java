package org.declic.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The build's folders: where the packages are, and where tests may write. */
public final class Target {

    private static final Path OWN = Path.of(System.getProperty("declic.target", "target"));
    private static final Path EAR = OWN.resolve("../../ear").normalize();

    private Target() {}

    /** A file that the module {@code ear} has built. */
    public static Path packaged(String name) {
        return EAR.resolve("target").resolve(name);
    }

    /** The pre-boot commands that bind HTTP to 127.0.0.1. */
    public static Path loopback() {
        return EAR.resolve("src/main/run/loopback.txt");
    }

    /** A folder of its own for this name, existing and empty. */
    public static Path emptyFolder(String name) {
        Path folder = OWN.resolve(name);
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for this name, which keeps what it holds. */
    public static Path folder(String name) {
        try {
            return Files.createDirectories(OWN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : deepestFirst(folder)) {
            Files.delete(path);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
