package org.declic.content;

import org.declic.template.TemplateField;

/** A part of an SMS that is authored on its own. */
public enum SmsField implements TemplateField {
    MESSAGE;

    private static final int LONGEST_SOURCE = 10_000;

    /** What providers take at most (Twilio: 1,600; ten parts). */
    private static final int LONGEST_OUTPUT = 1_600;

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public int longestSource() {
        return LONGEST_SOURCE;
    }

    @Override
    public int longestOutput() {
        return LONGEST_OUTPUT;
    }
}
