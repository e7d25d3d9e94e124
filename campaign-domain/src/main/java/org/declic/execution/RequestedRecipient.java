package org.declic.execution;

import java.util.Map;
import java.util.Optional;

/**
 * A recipient as the request names it.
 *
 * @param pointer where it stands in the request, a JSON pointer
 * @param known whether it is a profile of ours ({@code aep}), not just an address ({@code external})
 * @param emailAddress the address to use instead of the one that the profile has
 */
public record RequestedRecipient(
        String pointer,
        boolean known,
        String userId,
        String namespace,
        Optional<String> emailAddress,
        Map<String, Object> profile,
        Map<String, Object> context) {}
