package org.declic.system.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.declic.system.server.Target;

/** Finds a Chromium on this machine, and fetches one if there is none. */
final class Chromium {

    /** The one without windows first: it takes half the processor time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium", "/opt/google/chrome");
    private static final Path DEBIAN = Path.of("/etc/debian_version");
    private static final int INSTALLATION_MINUTES = 15;

    private Chromium() {}

    /** The browser to start; empty if Playwright has fetched its own and knows where it is. */
    static Optional<Path> provide() {
        return find().or(Chromium::fetch);
    }

    private static Optional<Path> fetch() {
        if (Files.exists(DEBIAN) && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell");
            return find();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        run(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium");
        return Optional.empty();
    }

    private static Optional<Path> find() {
        Stream<String> searched = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(searched, USUAL_PLACES.stream())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void run(String... command) {
        Path log = Target.folder("browser").resolve("installation.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            await(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process installation, Path log) {
        try {
            boolean ended = installation.waitFor(INSTALLATION_MINUTES, TimeUnit.MINUTES);
            if (!ended || installation.exitValue() != 0) {
                installation.destroyForcibly();
                throw new IllegalStateException("No Chromium found, and none could be installed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Chromium was installed", e);
        }
    }
}
