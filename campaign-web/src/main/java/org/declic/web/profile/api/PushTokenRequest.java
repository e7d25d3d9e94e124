package org.declic.web.profile.api;

import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.shared.Violations;
import org.declic.web.http.JsonObject;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.declic.web.http.PushAddressReader;
import org.declic.web.http.StrictJson;

/**
 * A person and an app on one of their devices: {@code {namespace, userId, appID, platform, token}}.
 *
 * @param identity whose it is
 */
record PushTokenRequest(Identity identity, PushAddress device) {

    private static final String[] FIELDS = {"namespace", "userId", "appID", "platform", "token"};
    private static final int LONGEST = 1000; // the domain says how long each may be

    /** @throws ProblemException with every violation of its shape */
    static PushTokenRequest read(byte[] body) {
        Violations violations = new Violations();
        JsonObject json = JsonObject.body(StrictJson.parse(body), violations).only(FIELDS);
        Identity identity = new Identity(json.required("namespace", LONGEST), json.required("userId", LONGEST));
        PushAddress device = PushAddressReader.read(json);
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return new PushTokenRequest(identity, device);
    }
}
