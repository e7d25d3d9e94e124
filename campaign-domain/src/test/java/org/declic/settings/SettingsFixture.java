package org.declic.settings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings for the time of a test. */
public final class SettingsFixture {

    private SettingsFixture() {}

    /** What {@code work} gives while {@code name} is set. */
    public static <T> T with(String name, String value, Supplier<T> work) {
        @Nullable String before = System.setProperty(name, value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before);
            }
        }
    }
}
