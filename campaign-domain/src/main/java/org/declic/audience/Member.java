package org.declic.audience;

import java.util.Map;

/**
 * A member of an audience, as a campaign addresses them.
 *
 * @param userId in the namespace that was asked for
 * @param attributes what templates see as {@code profile}
 */
public record Member(String profileId, String userId, Map<String, Object> attributes) {}
