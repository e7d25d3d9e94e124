package org.declic.access;

/** Who acts: a signed-in user or an API client with a role, or the system itself. */
public record Actor(String name, Role role, Kind kind) {

    /** The server acting by itself, at a start time or when demo data is made. */
    public static final Actor SYSTEM = new Actor("system", Role.ADMINISTRATOR, Kind.SYSTEM);

    /** What kind of actor it is: a user and a client may have the same name. */
    public enum Kind {
        USER,
        CLIENT,
        SYSTEM
    }

    /** A user. */
    public Actor(String name, Role role) {
        this(name, role, Kind.USER);
    }

    /**
     * Does nothing when the role allows {@code right}.
     *
     * @throws MissingRightException otherwise
     */
    public void require(Right right) {
        if (!role.allows(right)) {
            throw new MissingRightException(this, right);
        }
    }
}
