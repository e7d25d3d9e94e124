package org.declic.database;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Looks up what the deployment descriptors define. */
public final class Jndi {

    private Jndi() {}

    /** The object {@code name}; a constant of this application, never anything from outside. */
    @SuppressWarnings({"BanJNDI", "TypeParameterUnusedInFormals"})
    public static <T> T lookup(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(name + " is not defined in a deployment descriptor", e);
        }
    }
}
