package org.declic.probe;

/** Breaks {@code NO_STANDARD_STREAMS}. */
class Printing {

    void print() {
        System.out.println("printed");
    }
}
