package org.declic.access;

import java.time.Instant;

/**
 * An API client as administrators see one.
 *
 * @param active false for one that gets no token, and whose tokens are refused
 */
public record ClientAccount(ApiClient client, boolean active, Instant createdAt) {}
