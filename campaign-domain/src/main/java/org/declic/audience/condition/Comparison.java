package org.declic.audience.condition;

/**
 * How an attribute is compared with a value. Upper and lower case are the same. Of an attribute that is a list one element
 * suffices.
 */
public enum Comparison {
    EQUALS,
    /** Nothing there equals the value, or nothing is there. */
    DIFFERS,
    CONTAINS,
    STARTS_WITH,
    /** A number above the value. */
    GREATER,
    /** A number below the value. */
    LESS,
    /** A date, or a time, before the date. */
    BEFORE,
    /** A date, or a time, on the date or later. */
    SINCE,
    /** There is something. */
    PRESENT,
    ABSENT;

    /** Whether it compares with a value at all. */
    public boolean hasValue() {
        return this != PRESENT && this != ABSENT;
    }

    /** Whether the value is a number. */
    public boolean isNumeric() {
        return this == GREATER || this == LESS;
    }

    /** Whether the value is a date. */
    public boolean isDate() {
        return this == BEFORE || this == SINCE;
    }

    /** Whether it holds where nothing is found. */
    boolean isNegative() {
        return this == DIFFERS || this == ABSENT;
    }
}
