package org.declic.campaign;

import java.util.List;
import java.util.Set;
import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A draft cannot even be stored; every broken rule is named. */
public class InvalidDraftException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> IN_CONTENT = Set.of("subject", "preheader", "html", "text");

    private final transient List<Violation> violations;

    InvalidDraftException(List<Violation> violations) {
        super("Invalid draft: " + violations);
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public Violations report() {
        Violations report = new Violations();
        violations.forEach(violation -> report.add(violation.pointer(), violation.rule()));
        return report;
    }

    /**
     * One broken rule.
     *
     * @param field such as {@code alias}
     * @param rule in kebab case: {@code required}, {@code too-long}, {@code malformed}, {@code taken}
     */
    public record Violation(String field, String rule) {

        /** Where the field stands in the JSON of the management API. */
        String pointer() {
            return (IN_CONTENT.contains(field) ? "/content/" : "/") + field;
        }
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
