package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.Channel;
import org.declic.channel.LiveConfigurations;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.EmailAddress;
import org.declic.shared.OneLineText;
import org.declic.shared.PhoneNumber;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;

/**
 * Finds the address of a recipient: the one in the request, else the userId where that is an address, else the profile's as
 * the request gives it, else the profile's as it is stored.
 */
@ApplicationScoped
public class Addressing {

    private static final String EMAIL_PLACE = "/profile/personalEmail/address";
    private static final String PHONE_PLACE = "/profile/mobilePhone/number";

    private final Profiles profiles;
    private final LiveConfigurations configurations;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Addressing() {
        this(null, null);
    }

    @Inject
    public Addressing(Profiles profiles, LiveConfigurations configurations) {
        this.profiles = profiles;
        this.configurations = configurations;
    }

    /**
     * The recipient with its address; notes why it cannot be reached. The namespace is spelt as the campaign has it, so that
     * the message's id does not depend on the spelling of the request.
     */
    Recipient recipient(
            ExecutionId id,
            ActivatedCampaign campaign,
            CompiledVersion version,
            RequestedRecipient requested,
            Violations violations) {
        String address = "";
        if (!requested.namespace().equalsIgnoreCase(campaign.namespace())) {
            violations.add(
                    requested.pointer() + "/namespace",
                    "must be " + campaign.namespace() + ", the identity type of the campaign");
        } else if (!OneLineText.isOneLine(requested.userId())) {
            violations.add(requested.pointer() + "/userId", "must not contain control characters");
        } else if (requested.known() && !campaign.audience().createProfiles() && isUnknown(campaign, requested)) {
            violations.add(requested.pointer() + "/userId", "is no profile, and the campaign creates none");
        } else {
            address = address(campaign, version, requested, violations);
        }
        return new Recipient(
                id.messageId(campaign.namespace(), requested.userId()),
                campaign.namespace(),
                requested.userId(),
                address,
                requested.known(),
                requested.profile(),
                requested.context());
    }

    private boolean isUnknown(ActivatedCampaign campaign, RequestedRecipient requested) {
        Identity identity = new Identity(requested.namespace(), requested.userId());
        return profiles.find(campaign.sandboxId(), identity).isEmpty();
    }

    /** Empty with a violation if there is none. */
    private String address(
            ActivatedCampaign campaign, CompiledVersion version, RequestedRecipient requested, Violations violations) {
        return switch (campaign.channel()) {
            case EMAIL -> emailAddress(campaign.sandboxId(), requested, violations);
            case SMS -> phoneNumber(campaign.sandboxId(), region(campaign, version), requested, violations);
            case PUSH -> throw new IllegalStateException("Nobody is addressed by push yet");
        };
    }

    private String region(ActivatedCampaign campaign, CompiledVersion version) {
        return configurations
                .find(campaign.sandboxId(), version.configurationId())
                .map(configuration -> configuration.settings().asSms().region())
                .orElseThrow(() -> new IllegalStateException("No configuration " + version.configurationId()));
    }

    /** The address; empty with a violation if there is none that mail can be sent to. */
    String emailAddress(SandboxId sandboxId, RequestedRecipient recipient, Violations violations) {
        Optional<Found> found =
                find(sandboxId, recipient, recipient.channelData().emailAddress(), Channel.EMAIL, "emailAddress");
        if (found.isEmpty()) {
            violations.add(recipient.pointer(), "has no email address, neither in the call nor in the profile");
            return "";
        }
        if (!EmailAddress.isValid(found.get().address())) {
            violations.add(recipient.pointer() + found.get().place(), "is no email address");
            return "";
        }
        return found.get().address();
    }

    /** The number with its country code; empty with a violation if there is none that can be called. */
    String phoneNumber(SandboxId sandboxId, String region, RequestedRecipient recipient, Violations violations) {
        Optional<Found> found = find(
                sandboxId, recipient, recipient.channelData().mobilePhoneNumber(), Channel.SMS, "mobilePhoneNumber");
        if (found.isEmpty()) {
            violations.add(recipient.pointer(), "has no mobile phone number, neither in the call nor in the profile");
            return "";
        }
        Optional<PhoneNumber> number = PhoneNumber.parse(found.get().address(), region);
        if (number.isEmpty()) {
            violations.add(
                    recipient.pointer() + found.get().place(), "is no phone number, in " + region + " or abroad");
            return "";
        }
        return number.get().e164();
    }

    private Optional<Found> find(
            SandboxId sandboxId, RequestedRecipient recipient, Optional<String> given, Channel channel, String name) {
        if (given.isPresent()) {
            return given.map(address -> new Found(address, "/channelData/" + name));
        }
        if (recipient.namespace().equalsIgnoreCase(channel.namespace())) {
            return Optional.of(new Found(recipient.userId(), "/userId"));
        }
        String inRequest = addressIn(recipient.profile(), channel);
        if (!inRequest.isEmpty()) {
            return Optional.of(new Found(inRequest, channel == Channel.EMAIL ? EMAIL_PLACE : PHONE_PLACE));
        }
        String stored = recipient.known() ? stored(sandboxId, recipient, channel) : "";
        return stored.isEmpty() ? Optional.empty() : Optional.of(new Found(stored, ""));
    }

    private String stored(SandboxId sandboxId, RequestedRecipient recipient, Channel channel) {
        Optional<Profile> profile = profiles.find(sandboxId, new Identity(recipient.namespace(), recipient.userId()));
        return profile.map(Profile::attributes)
                .map(attributes -> addressIn(attributes, channel))
                .orElse("");
    }

    private static String addressIn(Map<String, Object> attributes, Channel channel) {
        return channel == Channel.EMAIL ? Profile.emailAddress(attributes) : Profile.mobilePhone(attributes);
    }

    /** @param place where in the recipient it was found */
    private record Found(String address, String place) {}
}
