package org.declic.profile;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A profile breaks rules; every broken one is named, by its place in the draft. */
public class InvalidProfileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    InvalidProfileException(Violations violations) {
        super("Invalid profile: " + violations.messages());
        this.violations = violations;
    }

    @Override
    public Violations report() {
        return violations;
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
