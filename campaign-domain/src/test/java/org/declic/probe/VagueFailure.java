package org.declic.probe;

/** Breaks {@code NO_GENERIC_EXCEPTIONS}. */
class VagueFailure {

    void fail() {
        throw new RuntimeException("vague");
    }
}
