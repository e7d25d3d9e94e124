package org.declic.consent.list;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A file cannot be read as a list of addresses and domains. */
public class InvalidListFileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    InvalidListFileException(String problem) {
        super("The file " + problem);
        this.problem = problem;
    }

    @Override
    public Violations report() {
        Violations violations = new Violations();
        violations.add("file", problem);
        return violations;
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
