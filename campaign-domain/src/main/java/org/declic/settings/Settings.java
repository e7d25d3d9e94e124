package org.declic.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings, MicroProfile Config keys {@code declic.…}; {@code docs/configuration.md} lists them.
 *
 * <p>The environment variable of a key is its name in capitals with underscores ({@code declic.db.url},
 * {@code DECLIC_DB_URL}); that name works as a system property, too.
 */
public final class Settings {

    private static final String DEMO_URL = "http://localhost:8080";

    private Settings() {}

    /** The value of {@code key}, when it is set and not blank. */
    public static Optional<String> find(String key) {
        Config config = ConfigProvider.getConfig();
        return Stream.of(key, environmentName(key))
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /**
     * The whole number at {@code key}, or {@code otherwise}.
     *
     * @throws InvalidSettingException if it is no number from {@code min} to {@code max}
     */
    public static int number(String key, int otherwise, int min, int max) {
        String value = find(key).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(environmentName(key), value, "is no whole number", e);
        }
        throw new InvalidSettingException(environmentName(key), value, "is not from " + min + " to " + max, null);
    }

    /**
     * The duration at {@code key}, in ISO 8601 such as {@code PT24H}, or {@code otherwise}.
     *
     * @throws InvalidSettingException if it is no duration from {@code min} to {@code max}
     */
    public static Duration duration(String key, Duration otherwise, Duration min, Duration max) {
        String value = find(key).orElse(otherwise.toString());
        try {
            Duration duration = Duration.parse(value.strip());
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(environmentName(key), value, "is no duration such as PT24H", e);
        }
        throw new InvalidSettingException(environmentName(key), value, "is not from " + min + " to " + max, null);
    }

    /**
     * What {@code read} makes of each of the values at {@code key}, which commas separate.
     *
     * @param kind what a value is, for the message
     * @throws InvalidSettingException if {@code read} makes nothing of one of them
     */
    public static <T> List<T> list(String key, String kind, Function<String, Optional<T>> read) {
        return find(key).stream()
                .flatMap(values -> Stream.of(values.split(",", -1)))
                .map(value -> read.apply(value.strip())
                        .orElseThrow(() -> new InvalidSettingException(
                                environmentName(key), value.strip(), "is no " + kind, null)))
                .toList();
    }

    /** Whether {@code key} is set to {@code true}. */
    public static boolean isOn(String key) {
        return find(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** How people reach this server from elsewhere, {@code declic.public.url}, without a slash at its end. */
    public static Optional<String> publicUrl() {
        return find("declic.public.url").map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** Where the links in messages begin: {@link #publicUrl}; in the demo, which people try on their own machine, there is one. */
    public static Optional<String> linkUrl() {
        return publicUrl().or(() -> isOn("declic.demo") ? Optional.of(DEMO_URL) : Optional.empty());
    }

    /** Where data that must survive a restart is kept: {@code declic.data}, by default {@code ./data}. */
    public static Path dataDirectory() {
        return Path.of(find("declic.data").orElse("data")).toAbsolutePath().normalize();
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
