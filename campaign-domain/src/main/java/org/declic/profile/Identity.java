package org.declic.profile;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person is known by.
 *
 * @param namespace the identity type that gives {@code userId} its meaning: email, phone, ecid or a custom one
 */
public record Identity(String namespace, String userId) {

    /** By namespace, then by userId. */
    static final Comparator<Identity> ORDER =
            Comparator.comparing(Identity::namespace).thenComparing(Identity::userId);

    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** True if {@code text} can be the name of an identity type. */
    public static boolean isNamespace(String text) {
        return NAMESPACE.matcher(text).matches();
    }

    /** The same as profiles are found by it: calls may spell a namespace in any case. */
    public Identity stored() {
        return new Identity(namespace.toLowerCase(Locale.ROOT), userId);
    }
}
