package org.declic.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list that is paged by key.
 *
 * @param next the key to continue after; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of {@code size} rows at the head of {@code found}, which was read with one row more, so as to know
     * whether there is a next page.
     */
    public static <T> Page<T> of(List<T> found, int size, Function<T, TimeKey> key) {
        return byText(found, size, row -> key.apply(row).text());
    }

    /** The same for a list whose key is a text, such as a name. */
    public static <T> Page<T> byText(List<T> found, int size, Function<T, String> key) {
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, size), key.apply(found.get(size - 1)));
    }

    /** The key to continue after. */
    public Optional<String> nextKey() {
        return Optional.ofNullable(next);
    }
}
