package org.declic.consent.list;

import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A file cannot be read as a list of addresses and domains. */
public class InvalidListFileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    InvalidListFileException(Fault fault) {
        super("The file " + fault.problem);
        this.fault = fault;
    }

    /** What is wrong with a file. */
    public enum Fault {
        COLUMNS("must begin with a line that names the columns TYPE, VALUE and COMMENT"),
        CSV("is no well-formed CSV"),
        ENCODING("is not UTF-8"),
        ENDLESS_LINE("has a line without an end; a quote may be unclosed");

        private final String problem;

        Fault(String problem) {
            this.problem = problem;
        }
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    @Override
    public Violations report() {
        Violations violations = new Violations();
        violations.add("file", fault.problem);
        return violations;
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
