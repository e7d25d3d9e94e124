package org.declic.template;

import java.util.List;

/** Content cannot be used as a template; says everything that is wrong with it at once. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    public TemplateException(List<TemplateProblem> problems) {
        super(problems.size() + " problem(s), the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, by field and in order of appearance. */
    public List<TemplateProblem> problems() {
        return problems;
    }
}
