package org.declic.probe;

import java.time.Instant;

/** Breaks {@code TIME_COMES_FROM_A_CLOCK}. */
class OwnClock {

    Instant time() {
        return Instant.now();
    }
}
