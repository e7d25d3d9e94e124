package org.declic.template;

import java.util.List;

/**
 * A reason why a template is refused.
 *
 * @param line line in the field, from 1
 * @param column column in the line, from 1
 * @param details what the fault is about: names, limits
 */
public record TemplateProblem(TemplateField field, int line, int column, Fault fault, List<String> details) {

    public TemplateProblem {
        details = List.copyOf(details);
    }

    /** A problem at {@code at}. */
    public static TemplateProblem of(TemplateField field, Position at, Fault fault, String... details) {
        return new TemplateProblem(field, at.line(), at.column(), fault, List.of(details));
    }

    /** A sentence for the author, in plain English. */
    public String message() {
        return fault.message(details);
    }
}
