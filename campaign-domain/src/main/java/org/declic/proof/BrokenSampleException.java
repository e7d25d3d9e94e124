package org.declic.proof;

import org.declic.shared.DeclicException;

/** Sample people that cannot be read. */
public class BrokenSampleException extends DeclicException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int place;

    BrokenSampleException(Fault fault, int place) {
        super(fault + (place == 0 ? "" : " at " + place));
        this.fault = fault;
        this.place = place;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The line, or of an array the element, from 1; 0 if it is about the whole. */
    public int place() {
        return place;
    }

    @Override
    public String code() {
        return "invalid-request";
    }

    /** What may be wrong. */
    public enum Fault {
        TOO_LONG,
        TOO_MANY,
        JSON,
        /** An element has something else than a name, a profile and a context. */
        SHAPE,
        CSV,
        /** A line has more or fewer cells than there are columns. */
        CELLS,
        /** A column is neither {@code name} nor a path below profile or context. */
        COLUMN
    }
}
