package org.declic.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A stored person.
 *
 * @param attributes what templates see as {@code profile}: maps, lists, strings, numbers, booleans
 * @param consents the stored consents, shaped as {@code {"marketing":{"email":{"val":"y"}}}}
 */
public record Profile(String id, Map<String, Object> attributes, Map<String, Object> consents) {

    static final String PREFERRED_LANGUAGE = "preferredLanguage";
    static final String TIME_ZONE = "timeZone";

    /** The language among the attributes, {@code preferredLanguage}, a BCP 47 tag, or empty. */
    public static String preferredLanguage(Map<String, Object> attributes) {
        return text(attributes, PREFERRED_LANGUAGE);
    }

    /** The time zone among the attributes, {@code timeZone}, such as {@code Europe/Paris}, or empty. */
    public static String timeZone(Map<String, Object> attributes) {
        return text(attributes, TIME_ZONE);
    }

    /** The email address among the attributes, {@code personalEmail.address}, or empty. */
    public static String emailAddress(Map<String, Object> attributes) {
        return text(attributes, "personalEmail", "address");
    }

    /** The mobile phone number among the attributes, {@code mobilePhone.number}, as it was written, or empty. */
    public static String mobilePhone(Map<String, Object> attributes) {
        return text(attributes, "mobilePhone", "number");
    }

    /** The apps on devices of the person, as {@code pushNotificationDetails} lists them. */
    public static List<PushAddress> pushAddresses(Map<String, Object> attributes) {
        return attributes.get(PushAddress.DETAILS) instanceof List<?> details
                ? details.stream()
                        .filter(Map.class::isInstance)
                        .flatMap(each -> PushAddress.of((Map<?, ?>) each).stream())
                        .collect(Collectors.toMap(
                                PushAddress::device, Function.identity(), (first, same) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList()
                : List.of();
    }

    private static String text(Map<String, Object> attributes, String group, String name) {
        return attributes.get(group) instanceof Map<?, ?> values ? text(values, name) : "";
    }

    private static String text(Map<?, ?> attributes, String name) {
        return attributes.get(name) instanceof String text ? text : "";
    }
}
