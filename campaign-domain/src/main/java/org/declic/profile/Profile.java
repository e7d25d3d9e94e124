package org.declic.profile;

import java.util.Map;

/**
 * A stored person.
 *
 * @param attributes what templates see as {@code profile}: maps, lists, strings, numbers, booleans
 * @param consents the stored consents, shaped as {@code {"marketing":{"email":{"val":"y"}}}}
 */
public record Profile(String id, Map<String, Object> attributes, Map<String, Object> consents) {

    /** The email address among the attributes, {@code personalEmail.address}, or empty. */
    public static String emailAddress(Map<String, Object> attributes) {
        return attributes.get("personalEmail") instanceof Map<?, ?> email
                        && email.get("address") instanceof String address
                ? address
                : "";
    }
}
