package org.declic.access;

/** Someone who signs in, with one role in every sandbox of the organisation. */
public record User(String id, String name, String organisation, Role role) {

    /** This user acting. */
    public Actor actor() {
        return new Actor(name, role);
    }
}
