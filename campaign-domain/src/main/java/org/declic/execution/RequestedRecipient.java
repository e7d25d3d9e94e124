package org.declic.execution;

import java.util.Map;
import java.util.Optional;
import org.declic.profile.PushAddress;

/**
 * A recipient as the request names it.
 *
 * @param pointer where it stands in the request, a JSON pointer
 * @param known whether it is a profile of ours ({@code aep}), not just an address ({@code external})
 */
public record RequestedRecipient(
        String pointer,
        boolean known,
        String userId,
        String namespace,
        ChannelData channelData,
        Map<String, Object> profile,
        Map<String, Object> context) {

    /**
     * Addresses to use instead of those that the profile has.
     *
     * @param mobilePhoneNumber as it was written
     */
    public record ChannelData(
            Optional<String> emailAddress, Optional<String> mobilePhoneNumber, Optional<PushAddress> push) {

        /** No address. */
        public static final ChannelData NONE = new ChannelData(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
