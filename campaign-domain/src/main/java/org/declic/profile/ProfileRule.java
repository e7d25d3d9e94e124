package org.declic.profile;

import java.util.List;
import java.util.Locale;

/** What a profile must fulfil; each rule names what its sentence is about. */
public enum ProfileRule {
    IDENTITIES_NUMBER("must be 1 to %s, not %s"),
    IDENTITIES_ROOM("would be %s of one profile, at most %s are kept"),
    NAMESPACE("must be a name of letters, digits, - and _"),
    USER_ID_LENGTH("must be 1 to %2$s characters"),
    USER_ID_CONTROL("must not contain control characters"),
    ATTRIBUTES_ROOM("would be %s bytes, at most %s are kept"),
    LANGUAGE("must be a language tag such as fr-CA"),
    TIME_ZONE("must be a time zone such as Europe/Paris");

    private final String english;

    ProfileRule(String english) {
        this.english = english;
    }

    /** Its name in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What callers are told, in plain English. */
    String message(List<String> details) {
        return english.formatted(details.toArray());
    }
}
