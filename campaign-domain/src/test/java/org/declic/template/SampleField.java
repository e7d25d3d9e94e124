package org.declic.template;

/** A field of each kind, for tests. */
public enum SampleField implements TemplateField {
    LINE(Kind.LINE, 1_000, 1_000),
    TEXT(Kind.TEXT, 1_000_000, 1_000_000),
    HTML(Kind.HTML, 1_000_000, 2_000_000);

    private final Kind kind;
    private final int longestSource;
    private final int longestOutput;

    SampleField(Kind kind, int longestSource, int longestOutput) {
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
