package org.declic.broker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * BrokerSettings: the system property {@code declic.…}, else {@code DECLIC_…} as a system property or in the environment.
 *
 * <p>Read apart from the application's settings, because the adapter and the application share no class.
 */
final class BrokerSettings {

    private static final int DEFAULT_PORT = 61616;
    private static final String DEFAULT_FREE_MEGABYTES = "1024";
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private BrokerSettings() {}

    static Path dataDirectory() {
        return Path.of(find("declic.data").orElse("data")).toAbsolutePath().normalize();
    }

    /** How much of the disk stays free, in bytes. */
    static long minimumFree() {
        return bytes(find("declic.data.min-free").orElse(DEFAULT_FREE_MEGABYTES));
    }

    /** Of so many megabytes. */
    static long bytes(String megabytes) {
        try {
            return Integer.parseInt(megabytes.strip()) * BYTES_PER_MEGABYTE;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("DECLIC_DATA_MIN_FREE is no number of megabytes: " + megabytes, e);
        }
    }

    static Optional<String> brokerUrl() {
        return find("declic.broker.url");
    }

    /** {@code tcp://host:port} in the notation of the resource adapter. */
    static String connectionParameters(String url) {
        URI uri = URI.create(url);
        if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("DECLIC_BROKER_URL is not tcp://host:port: " + url);
        }

        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return "host=" + uri.getHost() + ";port=" + port;
    }

    private static Optional<String> find(String key) {
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank());
    }
}
