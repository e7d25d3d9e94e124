package org.declic.content;

import org.declic.template.TemplateField;

/** A part of an email's content that is authored on its own. */
public enum EmailField implements TemplateField {
    SUBJECT(Kind.LINE, 1_000, 1_000),
    PREHEADER(Kind.TEXT, 1_000, 1_000),
    HTML(Kind.HTML, 1_000_000, 2_000_000),
    TEXT(Kind.TEXT, 1_000_000, 1_000_000);

    private final Kind kind;
    private final int longestSource;
    private final int longestOutput;

    EmailField(Kind kind, int longestSource, int longestOutput) {
        this.kind = kind;
        this.longestSource = longestSource;
        this.longestOutput = longestOutput;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int longestSource() {
        return longestSource;
    }

    @Override
    public int longestOutput() {
        return longestOutput;
    }
}
