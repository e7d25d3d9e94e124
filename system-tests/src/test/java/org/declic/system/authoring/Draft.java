package org.declic.system.authoring;

import java.time.Instant;
import java.util.Optional;

/**
 * A transactional email campaign to be made: like the demo's order confirmation, with another name.
 *
 * @param configuration the name of the channel configuration that it goes through
 * @param start when it may first be triggered; empty for at once
 * @param end when it may no longer be triggered; empty for never
 */
public record Draft(String name, String sandbox, String configuration, Optional<Instant> start, Optional<Instant> end) {

    /** In the demo's sandbox, without a window. */
    public static Draft named(String name) {
        return new Draft(name, "prod", "demo-email", Optional.empty(), Optional.empty());
    }

    public Draft in(String other) {
        return new Draft(name, other, configuration, start, end);
    }

    public Draft through(String other) {
        return new Draft(name, sandbox, other, start, end);
    }

    public Draft from(Instant instant) {
        return new Draft(name, sandbox, configuration, Optional.of(instant), end);
    }

    public Draft until(Instant instant) {
        return new Draft(name, sandbox, configuration, start, Optional.of(instant));
    }
}
