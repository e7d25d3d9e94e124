package org.declic.profile.attribute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.declic.shared.StorableText;

/**
 * One value among the attributes of a profile, as conditions find it.
 *
 * @param path names with dots between, such as {@code person.name.firstName}; those of a list share one
 * @param text the beginning of the value, {@link #folded}
 * @param number the same, if it is a number or is written like one, as files have them
 */
public record AttributeValue(String path, String text, OptionalDouble number) {

    public static final int LONGEST_PATH = 200;
    public static final int LONGEST_TEXT = 200;

    /** Conditions see no more values of one profile than this, in the order of their paths. */
    static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private static final Comparator<AttributeValue> ORDER =
            Comparator.comparing(AttributeValue::path).thenComparing(AttributeValue::text);

    /** As much of a text as is compared, whatever its case. */
    public static String folded(String text) {
        return StorableText.cut(StorableText.of(text).toLowerCase(Locale.ROOT), LONGEST_TEXT);
    }

    /** All that conditions see of {@code attributes}. */
    static List<AttributeValue> of(Map<String, Object> attributes) {
        List<AttributeValue> values = new ArrayList<>();
        attributes.forEach((name, value) -> collect(name, value, values));
        return values.stream().distinct().sorted(ORDER).limit(MOST).toList();
    }

    private static void collect(String path, Object value, List<AttributeValue> values) {
        if (value instanceof Map<?, ?> group) {
            group.forEach((name, inner) -> collect(path + "." + name, inner, values));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(path, inner, values));
        } else if (value != null && path.length() <= LONGEST_PATH && StorableText.isStorable(path)) {
            values.add(new AttributeValue(path, folded(written(value)), number(value)));
        }
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static OptionalDouble number(Object value) {
        boolean isNumber = value instanceof Number
                || (value instanceof String text && NUMBER.matcher(text).matches());
        double number = isNumber ? Double.parseDouble(written(value)) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
