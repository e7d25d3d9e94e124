package org.declic.audience;

import java.time.Instant;
import java.util.Optional;
import org.declic.audience.condition.Conditions;

/**
 * People whom a marketing campaign may address together.
 *
 * @param name unique in the sandbox
 * @param conditions what its members have in common; empty if they are listed
 * @param members how many there are; of conditions how many there were when they were written
 */
public record Audience(
        String id, String name, Optional<Conditions> conditions, long members, String createdBy, Instant createdAt) {

    public static final int LONGEST_NAME = 100;
}
