package org.declic.audience;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** An audience breaks rules; every broken one is named by a JSON pointer. */
public class InvalidAudienceException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    InvalidAudienceException(Violations violations) {
        super("Invalid audience: " + violations.messages());
        this.violations = violations;
    }

    /** Of a name that breaks a rule. */
    static InvalidAudienceException name(String problem) {
        Violations violations = new Violations();
        violations.add("/name", problem);
        return new InvalidAudienceException(violations);
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
