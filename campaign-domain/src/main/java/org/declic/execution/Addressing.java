package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.campaign.ActivatedCampaign;
import org.declic.campaign.live.CompiledVersion;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelSettings;
import org.declic.channel.LiveConfigurations;
import org.declic.channel.PushSettings;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.profile.PushAddress;
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
     * The recipient with its address, once for each of its devices if it is reached by push; notes why it cannot be reached.
     * The namespace is spelt as the campaign has it, so that the message's id does not depend on the spelling of the request.
     */
    List<Recipient> recipients(
            ExecutionId id,
            ActivatedCampaign campaign,
            CompiledVersion version,
            RequestedRecipient requested,
            Violations violations) {
        List<String> addresses = List.of("");
        if (!requested.namespace().equalsIgnoreCase(campaign.namespace())) {
            violations.add(
                    requested.pointer() + "/namespace",
                    "must be " + campaign.namespace() + ", the identity type of the campaign");
        } else if (!OneLineText.isOneLine(requested.userId())) {
            violations.add(requested.pointer() + "/userId", "must not contain control characters");
        } else if (requested.known() && !campaign.audience().createProfiles() && isUnknown(campaign, requested)) {
            violations.add(requested.pointer() + "/userId", "is no profile, and the campaign creates none");
        } else {
            addresses = addresses(campaign, version, requested, violations);
        }
        List<Recipient> recipients = new ArrayList<>(addresses.size());
        for (String address : addresses) {
            String device = recipients.isEmpty() ? "" : "\n" + address; // the first is the person's own message
            recipients.add(new Recipient(
                    id.messageId(campaign.namespace(), requested.userId() + device),
                    campaign.namespace(),
                    requested.userId(),
                    address,
                    requested.known(),
                    requested.profile(),
                    requested.context()));
        }
        return recipients;
    }

    private boolean isUnknown(ActivatedCampaign campaign, RequestedRecipient requested) {
        Identity identity = new Identity(requested.namespace(), requested.userId());
        return profiles.find(campaign.sandboxId(), identity).isEmpty();
    }

    private List<String> addresses(
            ActivatedCampaign campaign, CompiledVersion version, RequestedRecipient requested, Violations violations) {
        return switch (campaign.channel()) {
            case EMAIL -> List.of(emailAddress(campaign.sandboxId(), requested, violations));
            case SMS ->
                List.of(phoneNumber(
                        campaign.sandboxId(),
                        settings(campaign, version).asSms().region(),
                        requested,
                        violations));
            case PUSH ->
                devices(campaign.sandboxId(), settings(campaign, version).asPush(), requested, violations);
        };
    }

    private ChannelSettings settings(ActivatedCampaign campaign, CompiledVersion version) {
        return configurations
                .find(campaign.sandboxId(), version.configurationId())
                .map(ChannelConfiguration::settings)
                .orElseThrow(() -> new IllegalStateException("No configuration " + version.configurationId()));
    }

    /** The device in the request, else those of the profile that the configuration serves; none with a violation. */
    List<String> devices(
            SandboxId sandboxId, PushSettings settings, RequestedRecipient recipient, Violations violations) {
        Optional<PushAddress> given = recipient.channelData().push();
        if (given.isPresent() && !settings.serves(given.get())) {
            violations.add(
                    recipient.pointer() + "/channelData/pushInfo",
                    "is not of the app " + settings.appId() + " by " + settings.provider());
            return List.of();
        }
        if (given.isPresent() && !settings.reaches(given.get())) {
            violations.add(
                    recipient.pointer() + "/channelData/pushInfo/token",
                    "is no token of " + given.get().platform());
            return List.of();
        }
        List<String> devices = given.map(List::of).orElseGet(() -> profileDevices(sandboxId, recipient)).stream()
                .filter(settings::reaches)
                .map(PushAddress::line)
                .toList();
        if (devices.isEmpty()) {
            violations.add(recipient.pointer(), "has no push token, neither in the call nor in the profile");
        }
        return devices;
    }

    private List<PushAddress> profileDevices(SandboxId sandboxId, RequestedRecipient recipient) {
        List<PushAddress> inRequest = Profile.pushAddresses(recipient.profile());
        if (!inRequest.isEmpty() || !recipient.known()) {
            return inRequest;
        }
        return profiles.find(sandboxId, new Identity(recipient.namespace(), recipient.userId()))
                .map(Profile::attributes)
                .map(Profile::pushAddresses)
                .orElse(List.of());
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
