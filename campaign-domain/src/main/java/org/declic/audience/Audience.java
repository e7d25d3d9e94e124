package org.declic.audience;

import java.time.Instant;

/**
 * People whom a marketing campaign may address together.
 *
 * @param name unique in the sandbox
 * @param members how many there are
 */
public record Audience(String id, String name, long members, String createdBy, Instant createdAt) {

    public static final int LONGEST_NAME = 100;
}
