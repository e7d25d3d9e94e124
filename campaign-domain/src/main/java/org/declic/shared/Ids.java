package org.declic.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** New ids of stored things. */
@ApplicationScoped
public class Ids {

    /** A new random id, 36 characters. */
    public String next() {
        return UUID.randomUUID().toString();
    }
}
