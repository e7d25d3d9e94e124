package org.declic.campaign;

import java.util.List;
import org.declic.shared.DeclicException;

/** A draft cannot even be stored; every broken rule is named. */
public class InvalidDraftException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidDraftException(List<Violation> violations) {
        super("Invalid draft: " + violations);
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * One broken rule.
     *
     * @param field such as {@code alias}
     * @param rule in kebab case: {@code required}, {@code too-long}, {@code malformed}, {@code taken}
     */
    public record Violation(String field, String rule) {}
}
