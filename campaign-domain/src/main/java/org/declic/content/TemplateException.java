package org.declic.content;

import java.util.List;

/** Stand-in. */
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public List<TemplateProblem> problems() {
        return List.of();
    }
}
