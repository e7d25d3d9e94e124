package org.declic.content;

import org.declic.template.TemplateField;

/** A part of a push message that is authored on its own (reference: AJO, design push). */
public enum PushField implements TemplateField {
    TITLE(Kind.LINE, 1_000, 250),
    BODY(Kind.TEXT, 10_000, 4_000),
    IMAGE(Kind.LINE, 2_000, 2_000),
    MEDIA(Kind.LINE, 2_000, 2_000),
    LINK(Kind.LINE, 2_000, 2_000),
    BUTTONS(Kind.TEXT, 10_000, 10_000),
    DATA(Kind.TEXT, 10_000, 4_000),
    BADGE(Kind.LINE, 200, 10);

    private final Kind kind;
    private final int longestSource;
    private final int longestOutput;

    PushField(Kind kind, int longestSource, int longestOutput) {
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
