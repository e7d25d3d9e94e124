package org.declic.content;

/**
 * A reason why a template is refused.
 *
 * @param line line in the field, from 1
 * @param column column in the line, from 1
 * @param message for the author, in plain English
 */
public record TemplateProblem(Field field, int line, int column, String message) {}
