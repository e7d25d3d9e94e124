package org.declic.web.profile.api;

import java.util.ArrayList;
import java.util.List;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** Reads profiles as a program writes them: {@code {identities: [{namespace, userId}], attributes: {…}}}, one or many. */
final class ProfileRequest {

    private static final String IDENTITIES = "identities";
    private static final String ATTRIBUTES = "attributes";
    private static final String PROFILES = "profiles";
    private static final int MOST_PROFILES = 1000;
    private static final int LONGEST = 1000; // the domain says how long each may be

    private ProfileRequest() {}

    /**
     * The profile in a body.
     *
     * @throws ProblemException with every violation of its shape
     */
    static ProfileDraft one(byte[] body) {
        return draft(StrictJson.parse(body));
    }

    /**
     * The profiles in the body of a batch, each to be read by {@link #draft}: what is wrong with one is no fault of the others.
     *
     * @throws ProblemException with every violation of its shape
     */
    static List<?> batch(byte[] body) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations).only(PROFILES);
        List<?> profiles = json.list(PROFILES).orElse(List.of());
        if (violations.isEmpty() && (profiles.isEmpty() || profiles.size() > MOST_PROFILES)) {
            json.violate(PROFILES, "must be 1 to " + MOST_PROFILES + ", not " + profiles.size());
        }
        refuse(violations);
        return profiles;
    }

    /**
     * A profile.
     *
     * @throws ProblemException with every violation of its shape, by pointers into the profile
     */
    static ProfileDraft draft(@Nullable Object value) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(value, violations).only(IDENTITIES, ATTRIBUTES);
        ProfileDraft draft = new ProfileDraft(identities(json), json.map(ATTRIBUTES));
        refuse(violations);
        return draft;
    }

    private static List<Identity> identities(JsonObject json) {
        List<Identity> identities = new ArrayList<>();
        List<?> listed = json.list(IDENTITIES).orElse(List.of());
        for (int i = 0; i < listed.size(); i++) {
            json.element(IDENTITIES, i, listed.get(i))
                    .map(element -> element.only("namespace", "userId"))
                    .map(element ->
                            new Identity(element.required("namespace", LONGEST), element.required("userId", LONGEST)))
                    .ifPresent(identities::add);
        }
        return identities;
    }

    private static void refuse(Violations violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
    }
}
