package org.declic.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A full Payara Server with {@code declic.ear}, on free ports of 127.0.0.1. The profile {@code server} unpacks it to {@code
 * target/payara6}.
 */
public final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "declic";
    private static final String APPLICATION = "declic";
    private static final int ADMIN = 48;
    private static final int HTTP = 80;
    private static final long PATIENCE_MINUTES = 10;

    private final int portBase = Ports.free();
    private final Path folder = Target.emptyFolder("payara-server");
    private final Map<String, String> settings;

    /** @param settings environment variables, such as {@code DECLIC_DEMO} */
    public PayaraServer(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** Creates a domain, starts it and deploys. */
    public PayaraServer start() {
        asadmin("create-domain", "--nopassword=true", "--portbase", port(0), "--domaindir", domains(), DOMAIN);
        asadmin("start-domain", "--domaindir", domains(), "--prebootcommandfile", loopback(), DOMAIN);
        asadmin("--port", port(ADMIN), "deploy", Target.packaged("declic.ear").toString());
        return this;
    }

    /** Undeploys and stops. */
    @Override
    public void close() {
        try {
            asadmin("--port", port(ADMIN), "undeploy", APPLICATION);
        } finally {
            asadmin("stop-domain", "--domaindir", domains(), DOMAIN);
        }
    }

    /** Ends with a slash. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + port(HTTP) + "/");
    }

    private String port(int offset) {
        return Integer.toString(portBase + offset);
    }

    private String domains() {
        return folder.resolve("domains").toString();
    }

    private static String loopback() {
        URL commands = Objects.requireNonNull(PayaraServer.class.getResource("/payara-loopback.txt"));
        return Path.of(URI.create(commands.toString())).toString();
    }

    private void asadmin(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Target.folder("payara6/bin").resolve("asadmin").toString());
        command.addAll(List.of(arguments));
        Path log = folder.resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("DECLIC_"));
        builder.environment().putAll(settings);
        builder.environment().put("DECLIC_DATA", folder.resolve("data").toString());
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            await(builder.start(), arguments, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process, String[] arguments, Path log) {
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin " + String.join(" ", arguments) + " failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during asadmin", e);
        }
    }
}
