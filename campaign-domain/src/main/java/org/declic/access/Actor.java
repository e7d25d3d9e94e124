package org.declic.access;

/** Who acts: a signed-in user with a role, or the system itself. */
public record Actor(String name, Role role) {

    /** The server acting by itself, at a start time or when demo data is made. */
    public static final Actor SYSTEM = new Actor("system", Role.ADMINISTRATOR);

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
