package org.declic.channel;

import java.util.List;
import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A channel configuration breaks rules; every broken one is named. */
public class InvalidConfigurationException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidConfigurationException(List<Violation> violations) {
        super("Invalid channel configuration: " + violations);
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public Violations report() {
        Violations report = new Violations();
        violations.forEach(violation -> report.add("/" + violation.field(), violation.rule()));
        return report;
    }

    @Override
    public String code() {
        return "invalid-request";
    }

    /**
     * One broken rule.
     *
     * @param field such as {@code fromEmail}
     * @param rule in kebab case, such as {@code malformed}; a bundle key of the pages
     */
    public record Violation(String field, String rule) {}
}
