package org.declic.access;

import java.time.Instant;

/**
 * A user as administrators see one.
 *
 * @param active false for somebody who cannot sign in
 */
public record Account(User user, boolean active, Instant createdAt) {}
