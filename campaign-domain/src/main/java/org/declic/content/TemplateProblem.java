package org.declic.content;

/** Stand-in. */
public record TemplateProblem(F field, int line, int column, String message) {
    /** Stand-in. */
    public enum F {
        A
    }
}
