package org.declic.system.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declic.database.PostgresqlServer;

/**
 * How a server is started.
 *
 * @param name names its folder below {@code target/servers}
 * @param settings environment variables, such as {@code DECLIC_DEMO_SMTP}
 * @param jvmOptions heap and system properties
 */
public record ServerOptions(String name, Map<String, String> settings, List<String> jvmOptions) {

    public ServerOptions {
        settings = Map.copyOf(settings);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A server without demo data. It is stopped before it would gain from the optimising compiler, which costs a third more. */
    public static ServerOptions bare(String name) {
        return asRecommended(name).withJvmOption("-XX:TieredStopAtLevel=1");
    }

    /** A server with demo data and the JVM options that the README recommends, to be measured. */
    public static ServerOptions measured(String name) {
        return asRecommended(name).with("DECLIC_DEMO", "true");
    }

    private static ServerOptions asRecommended(String name) {
        return new ServerOptions(name, Map.of(), List.of("-Xmx512m", "-XX:+UseParallelGC"));
    }

    /** A server with demo data, whose messages go to the outbox. */
    public static ServerOptions demo(String name) {
        return bare(name).with("DECLIC_DEMO", "true");
    }

    public ServerOptions with(String setting, Object value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value.toString());
        return new ServerOptions(name, more, jvmOptions);
    }

    /** On PostgreSQL instead of Derby. */
    public ServerOptions on(PostgresqlServer database) {
        return with("DECLIC_DB_URL", database.url());
    }

    public ServerOptions withJvmOption(String option) {
        List<String> more = new ArrayList<>(jvmOptions);
        more.add(option);
        return new ServerOptions(name, settings, more);
    }
}
