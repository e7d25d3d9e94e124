package org.declic.web.profile.api;

import org.declic.profile.Identity;
import org.declic.shared.NotFoundException;
import org.declic.shared.Violations;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** By which identity a call looks for somebody: {@code ?namespace=email&userId=jane@example.com}. */
final class IdentityQuery {

    private IdentityQuery() {}

    /** @throws ProblemException if a part is missing */
    static Identity of(@Nullable String namespace, @Nullable String userId) {
        Violations violations = new Violations();
        if (namespace == null || namespace.isEmpty()) {
            violations.add("namespace", "is missing");
        }
        if (userId == null || userId.isEmpty()) {
            violations.add("userId", "is missing");
        }
        if (namespace == null || userId == null || !violations.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_REQUEST, violations).exception();
        }
        return new Identity(namespace, userId);
    }

    /** Nobody is known by it. */
    static NotFoundException unknown(Identity identity) {
        return new NotFoundException("profile with", identity.namespace() + " " + identity.userId());
    }
}
