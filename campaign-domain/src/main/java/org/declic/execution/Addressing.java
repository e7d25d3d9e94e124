package org.declic.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.campaign.ActivatedCampaign;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.EmailAddress;
import org.declic.shared.OneLineText;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;

/**
 * Finds the address of a recipient: the one in the request, else the userId where that is an address, else the profile's as
 * the request gives it, else the profile's as it is stored.
 */
@ApplicationScoped
public class Addressing {

    private static final String EMAIL = "email";

    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Addressing() {
        this(null);
    }

    @Inject
    public Addressing(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * The recipient with its address; notes why it cannot be reached. The namespace is spelt as the campaign has it, so that
     * the message's id does not depend on the spelling of the request.
     */
    Recipient recipient(
            ExecutionId id, ActivatedCampaign campaign, RequestedRecipient requested, Violations violations) {
        String address = "";
        if (!requested.namespace().equalsIgnoreCase(campaign.namespace())) {
            violations.add(
                    requested.pointer() + "/namespace",
                    "must be " + campaign.namespace() + ", the identity type of the campaign");
        } else if (!OneLineText.isOneLine(requested.userId())) {
            violations.add(requested.pointer() + "/userId", "must not contain control characters");
        } else {
            address = emailAddress(campaign.sandboxId(), requested, violations);
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

    /** The address; empty with a violation if there is none that mail can be sent to. */
    String emailAddress(SandboxId sandboxId, RequestedRecipient recipient, Violations violations) {
        Optional<Found> found = find(sandboxId, recipient);
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

    private Optional<Found> find(SandboxId sandboxId, RequestedRecipient recipient) {
        if (recipient.emailAddress().isPresent()) {
            return recipient.emailAddress().map(address -> new Found(address, "/channelData/emailAddress"));
        }
        if (recipient.namespace().equalsIgnoreCase(EMAIL)) {
            return Optional.of(new Found(recipient.userId(), "/userId"));
        }
        String given = Profile.emailAddress(recipient.profile());
        if (!given.isEmpty()) {
            return Optional.of(new Found(given, "/profile/personalEmail/address"));
        }
        String stored = recipient.known() ? stored(sandboxId, recipient) : "";
        return stored.isEmpty() ? Optional.empty() : Optional.of(new Found(stored, ""));
    }

    private String stored(SandboxId sandboxId, RequestedRecipient recipient) {
        Optional<Profile> profile = profiles.find(sandboxId, new Identity(recipient.namespace(), recipient.userId()));
        return profile.map(Profile::attributes).map(Profile::emailAddress).orElse("");
    }

    /** @param place where in the recipient it was found */
    private record Found(String address, String place) {}
}
