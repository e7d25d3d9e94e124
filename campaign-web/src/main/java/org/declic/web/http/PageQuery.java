package org.declic.web.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param after the {@code next} of the page before; empty for the first page
 */
public record PageQuery(Optional<String> after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    public static PageQuery of(@Nullable String after, @Nullable String limit) {
        return new PageQuery(Optional.ofNullable(after).filter(key -> !key.isEmpty()), size(limit));
    }

    private static int size(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static RuntimeException outOfRange() {
        return Problem.of(ProblemCode.INVALID_REQUEST)
                .about("limit", "must be a number from 1 to " + MOST)
                .exception();
    }
}
