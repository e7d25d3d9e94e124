package org.declic.campaign;

import java.util.List;
import java.util.Set;
import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A draft cannot even be stored; every broken rule is named. */
public class InvalidDraftException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OUTSIDE_CONTENT = Set.of(
            "name",
            "alias",
            "description",
            "tags",
            "channel",
            "configurationId",
            "highThroughput",
            "namespace",
            "context",
            "audience",
            "deliveryRate",
            "start",
            "end");

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
        violations.forEach(violation -> report.add(violation.pointer(), violation.text()));
        return report;
    }

    /**
     * One broken rule.
     *
     * @param field such as {@code alias}
     * @param rule in kebab case: {@code required}, {@code too-long}, {@code malformed}, {@code taken}
     * @param most how long it may be, if it is too long; else 0
     */
    public record Violation(String field, String rule, int most) {

        /** One that is not about length. */
        public Violation(String field, String rule) {
            this(field, rule, 0);
        }

        /** Where the field stands in the JSON of the management API. */
        String pointer() {
            return (OUTSIDE_CONTENT.contains(field) ? "/" : "/content/") + field;
        }

        private String text() {
            return most == 0 ? rule : rule + ", at most " + most;
        }
    }

    @Override
    public String code() {
        return "invalid-request";
    }
}
