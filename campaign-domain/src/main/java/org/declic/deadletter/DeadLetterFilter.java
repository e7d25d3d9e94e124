package org.declic.deadletter;

import java.util.Set;

/**
 * Which dead letters a list shows.
 *
 * @param states none means any
 * @param fingerprint of their group; empty means any
 */
public record DeadLetterFilter(Set<DeadLetterState> states, String fingerprint) {

    /** All of them. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(Set.of(), "");

    public DeadLetterFilter {
        states = Set.copyOf(states);
    }
}
