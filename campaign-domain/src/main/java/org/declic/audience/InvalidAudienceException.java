package org.declic.audience;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** An audience breaks rules. */
public class InvalidAudienceException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    InvalidAudienceException(String problem) {
        super("The name " + problem);
        this.problem = problem;
    }

    @Override
    public Violations report() {
        Violations violations = new Violations();
        violations.add("/name", problem);
        return violations;
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
