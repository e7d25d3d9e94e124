package org.declic.profile;

import java.time.Instant;
import java.util.List;

/** A profile with what it is known by, ordered, and when it was written. */
public record ProfileDetails(Profile profile, List<Identity> identities, Instant createdAt, Instant modifiedAt) {}
