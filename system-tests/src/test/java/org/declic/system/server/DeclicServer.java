package org.declic.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code declic.jar} as a process of its own, on a free port of 127.0.0.1 and with data of its own. */
public final class DeclicServer implements AutoCloseable {

    /** The name's accent depends on the terminal's character set. */
    private static final Pattern READY = Pattern.compile("^D\\S{1,3}clic is ready: (http://\\S+)$");

    private static final int PATIENCE_SECONDS = 300;

    private final int port = Ports.free();
    private ServerOptions options;
    private final Path folder;
    private @Nullable Process process;

    /** Not started yet; new data. */
    public DeclicServer(ServerOptions options) {
        this.options = options;
        this.folder = Target.emptyFolder("servers/" + options.name());
        Target.emptyFolder("servers/" + options.name() + "/tmp");
    }

    /** Returns once the server has said that it is ready. */
    public DeclicServer start() {
        if (process != null) {
            throw new IllegalStateException(options.name() + " is running already");
        }

        ServerOutput output = new ServerOutput(READY, log());
        Process started = launch();
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        output.follow(started.getInputStream());
        awaitReady(output);
        return this;
    }

    /** SIGKILL: no warning, no shutdown hook. Data and port stay. */
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        awaitEnd(running);
        process = null;
    }

    /** SIGTERM, as Ctrl-C does it; returns once the process has ended. */
    public void stop() {
        Process running = running();
        running.destroy();
        awaitEnd(running);
        process = null;
    }

    /** Starts again after {@link #kill} or {@link #stop}, with the same data on the same port. */
    public DeclicServer restart() {
        return start();
    }

    /** {@link #restart} with one more setting, or another value of it. */
    public DeclicServer restartWith(String setting, Object value) {
        options = options.with(setting, value);
        return restart();
    }

    /** Empties the queues of a server that is not running, and with them what the broker remembers. */
    public void forgetQueues() {
        Target.emptyFolder("servers/" + options.name() + "/data/broker");
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
        }
    }

    /** Ends with a slash. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The address of a page or resource, given without a leading slash. */
    public String url(String path) {
        return root().resolve(path).toString();
    }

    /** Where it keeps its data. */
    public Path data() {
        return folder.resolve("data");
    }

    /** What the server has printed, over all its starts. */
    public Path log() {
        return folder.resolve("server.log");
    }

    /** The running process's id. */
    public long pid() {
        return running().pid();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(options.name() + " is not running");
        }
        return process;
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DECLIC_"));
        builder.environment().putAll(options.settings());
        builder.environment().put("DECLIC_DATA", data().toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.jvmOptions());
        command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
        command.addAll(List.of("-jar", Target.packaged("declic.jar").toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--prebootcommandfile", Target.loopback().toString()));
        return command;
    }

    private void awaitReady(ServerOutput output) {
        try {
            output.found().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server started", e);
        } catch (ExecutionException | TimeoutException e) {
            running().destroyForcibly();
            throw new IllegalStateException("declic.jar did not get ready, see " + log(), e);
        }
    }

    private void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException("declic.jar did not stop, see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server stopped", e);
        }
    }
}
