package org.declic.launch;

import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process's own {@code java.io.tmpdir}, below the one it was given, where the server unpacks itself and the applications: Java
 * reads classes from jars that are files several times faster than Payara Micro reads them from jars within a jar. The folder goes
 * when the process ends; what a killed process left behind, the next start removes.
 */
final class ServerFolder {

    private static final Logger LOGGER = System.getLogger(ServerFolder.class.getName());
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String PREFIX = "declic-server-";
    private static final String LOCK = "lock";

    /** Referred to from here, for a channel that nobody refers to is closed, and its file no longer locked. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private final Path path;

    private ServerFolder(Path path) {
        this.path = path;
    }

    static ServerFolder create() throws IOException {
        Path parent = Path.of(System.getProperty(TEMPORARY));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            folders.forEach(ServerFolder::removeIfLeftBehind);
        }
        Path folder = Files.createTempDirectory(parent, PREFIX);
        HELD.add(lock(folder));
        System.setProperty(TEMPORARY, folder.toString());
        return new ServerFolder(folder);
    }

    /** Unpacks the server, and finds its classes there. */
    ClassLoader unpack() throws IOException {
        ClassLoader classes = new ExplodedURLClassloader(path.toFile());
        removeOnExit();
        return classes;
    }

    /** To be called again once the applications are there: what is in the folder now goes with the process. */
    void removeOnExit() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.map(Path::toFile).forEach(File::deleteOnExit);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                .lock();
    }

    private static void removeIfLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                remove(folder);
            }
        } catch (NoSuchFileException e) {
            LOGGER.log(Level.DEBUG, "{0} is being made or removed", folder);
        } catch (IOException e) {
            LOGGER.log(Level.INFO, "{0} cannot be removed: {1}", folder, e.toString());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
