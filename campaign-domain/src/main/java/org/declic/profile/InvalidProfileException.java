package org.declic.profile;

import java.util.List;
import org.declic.shared.DeclicException;
import org.declic.shared.Violations;

/** A profile breaks rules; every broken one is named, by its place in the draft. */
public class InvalidProfileException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;
    private final transient List<Broken> broken;

    /**
     * A rule that is broken.
     *
     * @param place in the draft, a JSON pointer
     * @param details what the rule's sentence is about
     */
    public record Broken(String place, ProfileRule rule, List<String> details) {

        public Broken {
            details = List.copyOf(details);
        }
    }

    /** What is wrong is none of the rules of a draft. */
    InvalidProfileException(Violations violations) {
        this(violations, List.of());
    }

    InvalidProfileException(List<Broken> broken) {
        this(violations(broken), broken);
    }

    private InvalidProfileException(Violations violations, List<Broken> broken) {
        super("Invalid profile: " + violations.messages());
        this.violations = violations;
        this.broken = List.copyOf(broken);
    }

    private static Violations violations(List<Broken> broken) {
        Violations violations = new Violations();
        broken.forEach(each -> violations.add(each.place(), each.rule().message(each.details())));
        return violations;
    }

    /** The broken rules, in the order in which they were found. */
    public List<Broken> broken() {
        return broken;
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
