package org.declic.web.campaign;

import java.util.Arrays;

/** The identity types that the editor offers; any other namespace is typed by hand. */
public enum IdentityType {
    EMAIL("email"),
    PHONE("phone"),
    ECID("ecid"),
    CUSTOM("");

    private final String namespace;

    IdentityType(String namespace) {
        this.namespace = namespace;
    }

    /** The namespace as it stands in a call; empty for a custom one. */
    public String namespace() {
        return namespace;
    }

    static IdentityType of(String namespace) {
        return Arrays.stream(values())
                .filter(type -> type.namespace.equals(namespace))
                .findFirst()
                .orElse(CUSTOM);
    }
}
