package org.declic.audience.file;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** An import is asked for that cannot be. */
public class InvalidImportException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String place;
    private final String problem;

    /** @param place of what is wrong in the request */
    public InvalidImportException(String code, String place, String problem) {
        super("The " + place + " " + problem);
        this.code = code;
        this.place = place;
        this.problem = problem;
    }

    @Override
    public Violations report() {
        Violations violations = new Violations();
        violations.add(place, problem);
        return violations;
    }

    @Override
    public String code() {
        return code;
    }
}
