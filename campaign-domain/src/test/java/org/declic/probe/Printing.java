package org.declic.probe;

/** Breaks {@code NO_STANDARD_STREAMS}, on purpose: a rule that finds nothing here is broken itself. */
class Printing {

    void print() {
        System.out.println("printed");
    }
}
