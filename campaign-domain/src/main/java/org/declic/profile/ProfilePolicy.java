package org.declic.profile;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.declic.shared.Json;
import org.declic.shared.OneLineText;
import org.declic.shared.Violations;

/** What a profile must fulfil to be stored. */
final class ProfilePolicy {

    static final int MOST_IDENTITIES = 20;
    static final int LARGEST_ATTRIBUTES = 64 * 1024;

    private static final int LONGEST_USER_ID = 320;
    private static final int LONGEST_TAG = 100;
    private static final String IDENTITIES = "/identities";

    private final Violations violations = new Violations();

    private ProfilePolicy() {}

    /** Refuses a draft that can never be stored. */
    static void require(ProfileDraft draft) {
        ProfilePolicy policy = new ProfilePolicy();
        policy.checkIdentities(draft.identities());
        policy.checkText(
                draft.attributes(),
                Profile.PREFERRED_LANGUAGE,
                ProfilePolicy::isLanguage,
                "must be a language tag such as fr-CA");
        policy.checkText(
                draft.attributes(),
                Profile.TIME_ZONE,
                ProfilePolicy::isTimeZone,
                "must be a time zone such as Europe/Paris");
        policy.requireNone();
    }

    /** Refuses what a profile would become by a draft. */
    static void requireRoom(int identities, Map<String, Object> attributes) {
        ProfilePolicy policy = new ProfilePolicy();
        if (identities > MOST_IDENTITIES) {
            policy.violations.add(
                    IDENTITIES, "would be " + identities + " of one profile, at most " + MOST_IDENTITIES + " are kept");
        }
        int size = Json.bytes(attributes).length;
        if (size > LARGEST_ATTRIBUTES) {
            policy.violations.add(
                    "/attributes", "would be " + size + " bytes, at most " + LARGEST_ATTRIBUTES + " are kept");
        }
        policy.requireNone();
    }

    private void checkIdentities(List<Identity> identities) {
        if (identities.isEmpty() || identities.size() > MOST_IDENTITIES) {
            violations.add(IDENTITIES, "must be 1 to " + MOST_IDENTITIES + ", not " + identities.size());
        }
        for (int i = 0; i < identities.size(); i++) {
            String place = IDENTITIES + "/" + i;
            Identity identity = identities.get(i);
            if (!Identity.isNamespace(identity.namespace())) {
                violations.add(place + "/namespace", "must be a name of letters, digits, - and _");
            }
            if (identity.userId().isBlank() || identity.userId().length() > LONGEST_USER_ID) {
                violations.add(place + "/userId", "must be 1 to " + LONGEST_USER_ID + " characters");
            } else if (!OneLineText.isOneLine(identity.userId())) {
                violations.add(place + "/userId", "must not contain control characters");
            }
        }
    }

    private void checkText(Map<String, Object> attributes, String name, Predicate<String> rule, String message) {
        Object value = attributes.get(name);
        if (value != null && !(value instanceof String text && rule.test(text))) {
            violations.add("/attributes/" + name, message);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty()
                    && tag.length() <= LONGEST_TAG;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isTimeZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    private void requireNone() {
        if (!violations.isEmpty()) {
            throw new InvalidProfileException(violations);
        }
    }
}
