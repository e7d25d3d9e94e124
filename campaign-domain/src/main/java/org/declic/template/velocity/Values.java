package org.declic.template.velocity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.declic.template.Limits;
import org.declic.template.html.SafeText;
import org.declic.template.tool.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The closed world of values in a template: texts, numbers, truth values, views of maps and lists, what our tools
 * make, and the state of a loop.
 */
final class Values {

    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private Values() {}

    /** {@code value} as a template sees it: itself, a read-only view of it, or nothing if it is of another world. */
    static @Nullable Object visible(@Nullable Object value) {
        if (value instanceof Number number) {
            return visible(number);
        }
        if (value instanceof String || value instanceof Boolean || isOurs(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return new ReadOnlyMap(map);
        }
        return value instanceof List<?> list ? new ReadOnlyList(list) : null;
    }

    private static boolean isOurs(@Nullable Object value) {
        return value instanceof ReadOnlyMap
                || value instanceof ReadOnlyList
                || value instanceof ReadOnlyMap.ReadOnlyEntry
                || value instanceof SafeText
                || value instanceof Tool
                || value instanceof ForeachScope;
    }

    /** Whole numbers come as small as they can be, so that remainders work; monsters are no numbers any more. */
    private static @Nullable Object visible(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number;
        }
        if (number instanceof BigDecimal decimal) {
            return visible(decimal);
        }
        if (number instanceof BigInteger integer) {
            return isMonster(integer) ? null : smallest(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? number : null;
        }
        return smallest(number.longValue());
    }

    private static Object visible(BigDecimal decimal) {
        if (isMonster(decimal)) {
            return decimal.toString();
        }
        return decimal.scale() == 0 ? smallest(decimal.unscaledValue()) : decimal;
    }

    static boolean isMonster(BigInteger integer) {
        return integer.bitLength() > Limits.DIGITS * 3;
    }

    static boolean isMonster(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > Limits.DIGITS || isMonster(decimal.unscaledValue());
    }

    private static Number smallest(BigInteger integer) {
        return integer.abs().compareTo(MAX_LONG) <= 0 ? smallest(integer.longValue()) : integer;
    }

    private static Number smallest(long number) {
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** The text of a scalar; nothing for anything else, which has none. */
    static @Nullable String text(@Nullable Object value) {
        return Arguments.textOf(value);
    }
}
