package org.declic.content;

import org.declic.template.TemplateField;

/** A part of an email's content that is authored on its own. */
public enum EmailField implements TemplateField {
    SUBJECT(Kind.LINE, 1_000),
    PREHEADER(Kind.TEXT, 1_000),
    HTML(Kind.HTML, 2_000_000),
    TEXT(Kind.TEXT, 1_000_000);

    private final Kind kind;
    private final int longest;

    EmailField(Kind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int longest() {
        return longest;
    }
}
