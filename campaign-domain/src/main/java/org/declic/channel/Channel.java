package org.declic.channel;

/** A way to reach a person. */
public enum Channel {
    EMAIL("email"),
    SMS("phone"),
    PUSH("ecid");

    private final String namespace;

    Channel(String namespace) {
        this.namespace = namespace;
    }

    /** The identity type by which people are usually addressed, AJO's default for new profiles. */
    public String namespace() {
        return namespace;
    }
}
