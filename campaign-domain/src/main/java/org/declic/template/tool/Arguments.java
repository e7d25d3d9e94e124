package org.declic.template.tool;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.declic.template.Limits;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/** What a template gives to a function: values of any type, read as what the function wants, or as nothing. */
public final class Arguments {

    private static final int BASE_COST = 20;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?+[0-9]{1,3}+)?+");

    private final List<@Nullable Object> values;
    private final ToolCaller caller;

    public Arguments(List<@Nullable Object> values, ToolCaller caller) {
        this.values = values;
        this.caller = caller;
    }

    /** The text of a scalar; nothing for anything else, which has none. */
    public static @Nullable String textOf(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        boolean hasText = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof SafeText;
        return hasText ? String.valueOf(value) : null;
    }

    static @Nullable BigDecimal numberOf(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return bounded(decimal);
        }
        if (value instanceof BigInteger integer) {
            return bounded(new BigDecimal(integer));
        }
        String text = value instanceof Boolean ? null : textOf(value);
        return text == null || text.length() > Limits.DIGITS ? null : read(text.strip());
    }

    /** Looks before it reads: an exception for each of many texts would take long. */
    private static @Nullable BigDecimal read(String text) {
        return NUMBER.matcher(text).matches() ? bounded(new BigDecimal(text)) : null;
    }

    /** The number, if it has no more digits than templates calculate with. */
    static @Nullable BigDecimal bounded(BigDecimal number) {
        return Math.abs((long) number.scale()) > Limits.DIGITS || number.precision() > Limits.DIGITS ? null : number;
    }

    /** Something that is equal for equal scalars, a number and its text included. */
    static Object keyOf(Object value) {
        if (value instanceof Number) {
            BigDecimal number = numberOf(value);
            return number == null ? value : number.stripTrailingZeros().toPlainString();
        }
        String text = textOf(value);
        return text == null ? value : text;
    }

    int count() {
        return values.size();
    }

    /** Pays for going through all arguments once. */
    void pay() {
        long cost = BASE_COST;
        for (Object value : values) {
            cost += sizeOf(value);
        }
        spend(cost);
    }

    private static long sizeOf(@Nullable Object value) {
        if (value instanceof List<?> list) {
            long size = list.size();
            for (Object element : list) {
                size += element instanceof String text ? text.length() : 0;
            }
            return size;
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value instanceof String text ? text.length() : 1;
    }

    void spend(long cost) {
        caller.spendCharacters((int) Math.min(cost, Limits.ALL_TEXTS + 1L));
    }

    Instant now() {
        return caller.now();
    }

    @Nullable
    Object get(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    @Nullable
    String text(int index) {
        return textOf(get(index));
    }

    /** The text, or {@code otherwise} if there is no argument, or one without a value. */
    @Nullable
    String text(int index, String otherwise) {
        return get(index) == null ? otherwise : text(index);
    }

    @Nullable
    BigDecimal number(int index) {
        return numberOf(get(index));
    }

    /** The whole number, or {@code otherwise} if there is no argument, or one without a value. */
    @Nullable
    Integer whole(int index, int otherwise) {
        return get(index) == null ? Integer.valueOf(otherwise) : whole(index);
    }

    @Nullable
    Integer whole(int index) {
        BigDecimal number = number(index);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            return null;
        }
    }

    @Nullable
    List<?> list(int index) {
        return get(index) instanceof List<?> list ? list : null;
    }

    @Nullable
    Map<?, ?> map(int index) {
        return get(index) instanceof Map<?, ?> map ? map : null;
    }

    /** The language named; English if none is. */
    @Nullable
    Locale language(int index) {
        String name = text(index, "en");
        return name == null ? null : Languages.find(name);
    }

    /** The arguments from {@code index} on, with the elements of lists in their place; without those that have no value. */
    List<Object> spread(int index) {
        List<Object> all = new ArrayList<>();
        for (Object value : values.subList(Math.min(index, values.size()), values.size())) {
            List<?> several = value instanceof List<?> list ? list : Collections.singletonList(value);
            for (Object element : several) {
                if (element != null) {
                    all.add(element);
                }
            }
        }
        return all;
    }
}
