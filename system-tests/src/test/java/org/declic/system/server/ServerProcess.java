package org.declic.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Payara Micro as a process of its own, on a free port of 127.0.0.1 and with data of its own. */
abstract class ServerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 300;
    private static final String TEMPORARY = "tmp";

    /** For the rest of a request that does not come; half a minute when it is told nothing. */
    private static final String IMPATIENT =
            "set configs.config.server-config.network-config.transports.transport.tcp.read-timeout-millis=5000\n";

    private final int port = Ports.free();
    private final String name;
    private final Path jar;
    private final Pattern ready;
    private final Path folder;
    private @Nullable Process process;

    /**
     * Not started yet; new data.
     *
     * @param name names its folder below {@code target/servers}
     * @param ready what the server prints when it is ready, with a group
     */
    ServerProcess(String name, Path jar, Pattern ready) {
        this.name = name;
        this.jar = jar;
        this.ready = ready;
        this.folder = Target.emptyFolder("servers/" + name);
        Target.emptyFolder("servers/" + name + "/" + TEMPORARY);
    }

    /** Returns once the server has said that it is ready; {@code arguments} are what it is told besides its port. */
    final void start(ServerOptions options, List<String> arguments) {
        if (process != null) {
            throw new IllegalStateException(name + " is running already");
        }

        ServerOutput output = new ServerOutput(ready, log());
        Process started = launch(options, arguments);
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        output.follow(started.getInputStream());
        awaitReady(output);
    }

    /** SIGKILL: no warning, no shutdown hook. Data and port stay. */
    public final void kill() {
        Process running = running();
        running.destroyForcibly();
        awaitEnd(running);
        process = null;
    }

    /** SIGTERM, as Ctrl-C does it; returns once the process has ended, and how. */
    public final int stop() {
        Process running = running();
        running.destroy();
        awaitEnd(running);
        process = null;
        return running.exitValue();
    }

    /** False after {@link #kill} and {@link #stop}. */
    public final boolean isRunning() {
        return process != null;
    }

    @Override
    public final void close() {
        if (process != null) {
            stop();
        }
    }

    /** Ends with a slash. */
    public final URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Where it keeps its data. */
    public final Path data() {
        return folder.resolve("data");
    }

    /** Where it keeps what it does not need when it starts again. */
    public final Path temporary() {
        return folder.resolve(TEMPORARY);
    }

    /** What the server has printed, over all its starts. */
    public final Path log() {
        return folder.resolve("server.log");
    }

    /** The running process's id. */
    public final long pid() {
        return running().pid();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return process;
    }

    private Process launch(ServerOptions options, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(options, commands(), arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DECLIC_"));
        builder.environment().put("DECLIC_PUBLIC_URL", "http://127.0.0.1:" + port);
        builder.environment().putAll(options.settings());
        builder.environment().put("DECLIC_DATA", data().toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Payara is told before it boots. */
    private Path commands() {
        try {
            String loopback = Files.readString(Target.loopback());
            return Files.writeString(folder.resolve("preboot.txt"), loopback + IMPATIENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(ServerOptions options, Path commands, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.jvmOptions());
        command.add("-Djava.io.tmpdir=" + temporary());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--prebootcommandfile", commands.toString()));
        command.addAll(arguments);
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
            throw new IllegalStateException(jar + " did not get ready, see " + log(), e);
        }
    }

    private void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
                throw new IllegalStateException(jar + " did not stop, see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server stopped", e);
        }
    }
}
