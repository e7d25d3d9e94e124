package org.declic.web.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.declic.channel.Channel;
import org.declic.consent.ConsentDecision;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.ProfileDetails;

/**
 * Whether a person may get marketing by a channel.
 *
 * @param address where; empty if there is none, or the channel is push
 */
public record ConsentRow(Channel channel, String address, ConsentDecision decision) {

    /**
     * The rows of a person.
     *
     * @param decide by channel and address
     */
    static List<ConsentRow> of(ProfileDetails person, BiFunction<Channel, String, ConsentDecision> decide) {
        return List.of(Channel.values()).stream()
                .map(channel -> {
                    String address = address(person, channel);
                    return new ConsentRow(channel, address, decide.apply(channel, address));
                })
                .toList();
    }

    /** An identity that is an address, else the address among the attributes. */
    private static String address(ProfileDetails person, Channel channel) {
        Optional<String> identity = person.identities().stream()
                .filter(each -> channel != Channel.PUSH && each.namespace().equalsIgnoreCase(channel.namespace()))
                .map(Identity::userId)
                .findFirst();
        return identity.orElseGet(() -> switch (channel) {
            case EMAIL -> Profile.emailAddress(person.profile().attributes());
            case SMS -> Profile.mobilePhone(person.profile().attributes());
            case PUSH -> "";
        });
    }
}
