package org.declic.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.declic.profile.InvalidProfileException.Broken;
import org.declic.shared.Json;
import org.declic.shared.OneLineText;

/** What a profile must fulfil to be stored. */
final class ProfilePolicy {

    static final int MOST_IDENTITIES = 20;
    static final int LARGEST_ATTRIBUTES = 64 * 1024;

    private static final int LONGEST_USER_ID = 320;
    private static final int LONGEST_TAG = 100;
    private static final String IDENTITIES = "/identities";

    private final List<Broken> broken = new ArrayList<>();

    private ProfilePolicy() {}

    /** True if somebody can be stored as {@code draft} says of whom nothing is known yet. */
    static boolean allows(ProfileDraft draft) {
        try {
            require(draft);
            requireRoom(draft.identities().size(), MergePatch.apply(Map.of(), draft.attributes()));
            return true;
        } catch (InvalidProfileException e) {
            return false;
        }
    }

    /** Refuses a draft that can never be stored. */
    static void require(ProfileDraft draft) {
        ProfilePolicy policy = new ProfilePolicy();
        policy.checkIdentities(draft.identities());
        policy.checkText(
                draft.attributes(), Profile.PREFERRED_LANGUAGE, ProfilePolicy::isLanguage, ProfileRule.LANGUAGE);
        policy.checkText(draft.attributes(), Profile.TIME_ZONE, ProfilePolicy::isTimeZone, ProfileRule.TIME_ZONE);
        policy.requireNone();
    }

    /** Refuses what a profile would become by a draft. */
    static void requireRoom(int identities, Map<String, Object> attributes) {
        ProfilePolicy policy = new ProfilePolicy();
        if (identities > MOST_IDENTITIES) {
            policy.add(IDENTITIES, ProfileRule.IDENTITIES_ROOM, identities, MOST_IDENTITIES);
        }
        int size = Json.bytes(attributes).length;
        if (size > LARGEST_ATTRIBUTES) {
            policy.add("/attributes", ProfileRule.ATTRIBUTES_ROOM, size, LARGEST_ATTRIBUTES);
        }
        policy.requireNone();
    }

    private void checkIdentities(List<Identity> identities) {
        if (identities.isEmpty() || identities.size() > MOST_IDENTITIES) {
            add(IDENTITIES, ProfileRule.IDENTITIES_NUMBER, MOST_IDENTITIES, identities.size());
        }
        for (int i = 0; i < identities.size(); i++) {
            String place = IDENTITIES + "/" + i;
            Identity identity = identities.get(i);
            if (!Identity.isNamespace(identity.namespace())) {
                add(place + "/namespace", ProfileRule.NAMESPACE, identity.namespace());
            }
            if (identity.userId().isBlank() || identity.userId().length() > LONGEST_USER_ID) {
                add(place + "/userId", ProfileRule.USER_ID_LENGTH, identity.namespace(), LONGEST_USER_ID);
            } else if (!OneLineText.isOneLine(identity.userId())) {
                add(place + "/userId", ProfileRule.USER_ID_CONTROL, identity.namespace());
            }
        }
    }

    private void checkText(Map<String, Object> attributes, String name, Predicate<String> isValid, ProfileRule rule) {
        Object value = attributes.get(name);
        if (value != null && !(value instanceof String text && isValid.test(text))) {
            add("/attributes/" + name, rule);
        }
    }

    private void add(String place, ProfileRule rule, Object... details) {
        broken.add(new Broken(
                place, rule, Arrays.stream(details).map(String::valueOf).toList()));
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
        if (!broken.isEmpty()) {
            throw new InvalidProfileException(broken);
        }
    }
}
