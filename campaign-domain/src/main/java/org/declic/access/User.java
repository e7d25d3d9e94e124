package org.declic.access;

import java.time.Instant;

/**
 * Someone who signs in, with one role in every sandbox of the organisation.
 *
 * @param passwordSetAt sessions that were begun before do not count any longer
 */
public record User(String id, String name, String organisation, Role role, Instant passwordSetAt) {

    /** This user acting. */
    public Actor actor() {
        return new Actor(name, role);
    }
}
