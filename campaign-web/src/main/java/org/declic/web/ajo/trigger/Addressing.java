package org.declic.web.ajo.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.declic.profile.Identity;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;
import org.declic.shared.EmailAddress;
import org.declic.web.http.Violations;

/**
 * Finds the address of a recipient: the one in the call, else the userId where that is an address, else the profile's as
 * the call gives it, else the profile's as it is stored.
 */
@ApplicationScoped
class Addressing {

    private static final String EMAIL = "email";

    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Addressing() {
        this(null);
    }

    @Inject
    Addressing(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The address; empty with a violation if there is none that mail can be sent to. */
    String emailAddress(String sandboxId, RequestedRecipient recipient, Violations violations) {
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

    private Optional<Found> find(String sandboxId, RequestedRecipient recipient) {
        if (recipient.emailAddress().isPresent()) {
            return recipient.emailAddress().map(address -> new Found(address, "/channelData/emailAddress"));
        }
        if (recipient.namespace().equalsIgnoreCase(EMAIL)) {
            return Optional.of(new Found(recipient.userId(), "/" + RequestedRecipient.USER_ID));
        }
        String given = Profile.emailAddress(recipient.profile());
        if (!given.isEmpty()) {
            return Optional.of(new Found(given, "/profile/personalEmail/address"));
        }
        String stored = recipient.known() ? stored(sandboxId, recipient) : "";
        return stored.isEmpty() ? Optional.empty() : Optional.of(new Found(stored, ""));
    }

    private String stored(String sandboxId, RequestedRecipient recipient) {
        Optional<Profile> profile = profiles.find(sandboxId, new Identity(recipient.namespace(), recipient.userId()));
        return profile.map(Profile::attributes).map(Profile::emailAddress).orElse("");
    }

    /** @param place where in the recipient it was found */
    private record Found(String address, String place) {}
}
