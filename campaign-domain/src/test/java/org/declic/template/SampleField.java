package org.declic.template;

/** A field of each kind, for tests. */
public enum SampleField implements TemplateField {
    LINE(Kind.LINE, 1_000),
    TEXT(Kind.TEXT, 1_000_000),
    HTML(Kind.HTML, 2_000_000);

    private final Kind kind;
    private final int longest;

    SampleField(Kind kind, int longest) {
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
