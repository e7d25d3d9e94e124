package org.declic.profile;

import java.util.List;
import java.util.Map;

/**
 * What a program writes of a person.
 *
 * @param identities what the person is known by; those that are new are added to the others
 * @param attributes a merge patch (RFC 7396) of the stored ones: objects are merged, null removes, all else replaces. As in XDM,
 *     {@code preferredLanguage} is the language, {@code timeZone} the time zone
 */
public record ProfileDraft(List<Identity> identities, Map<String, Object> attributes) {

    public ProfileDraft {
        identities = List.copyOf(identities);
    }

    /** Those that {@code known} has not, each once, in one order, so that two drafts never wait for each other. */
    List<Identity> identitiesBeside(List<Identity> known) {
        return identities.stream()
                .map(Identity::stored)
                .distinct()
                .filter(identity -> !known.contains(identity))
                .sorted(Identity.ORDER)
                .toList();
    }
}
