package org.declic.web.http;

import org.declic.shared.DeclicException;

/** A request that is answered with a problem. */
public class ProblemException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code().name());
        this.problem = problem;
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
