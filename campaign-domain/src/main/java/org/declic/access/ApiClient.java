package org.declic.access;

/**
 * A system that calls the API on behalf of one sandbox.
 *
 * @param id the {@code client_id}, also sent as {@code x-api-key}
 */
public record ApiClient(String id, Sandbox sandbox, String name, Role role) {

    /** This client acting. */
    public Actor actor() {
        return new Actor(id, role, Actor.Kind.CLIENT);
    }
}
