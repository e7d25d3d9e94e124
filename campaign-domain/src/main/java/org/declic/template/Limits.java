package org.declic.template;

/** What a template may use up. None of them is a time, so that a template fails everywhere or nowhere. */
public final class Limits {

    /** Blocks within blocks, and likewise expressions within expressions and names in one reference. */
    public static final int NESTING = 50;

    /** Brackets within brackets in one directive or reference. The parser looks ahead, at a cost that doubles with each. */
    public static final int BRACKETS = 8;

    /** Digits and decimal places of a number that a template calculates with. */
    public static final int DIGITS = 100;

    /** Characters of a text that a template puts together. */
    public static final int BUILT_TEXT = 100_000;

    /** Characters of all such texts in one field, and of all values shown. */
    public static final int ALL_TEXTS = 5_000_000;

    /** Turns of all loops in one field, those within other loops included. */
    public static final int LOOP_TURNS = 10_000;

    /** Statements and expressions that the loops of one field run. */
    public static final int LOOP_STEPS = 2_000_000;

    /** Characters of the path of a variable, which grows from one variable to the next. */
    public static final int PATH = 500;

    /** Problems told of one field. */
    public static final int PROBLEMS = 100;

    private Limits() {}
}
