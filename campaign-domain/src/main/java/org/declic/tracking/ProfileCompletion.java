package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.declic.campaign.live.CompiledVersion;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
import org.declic.profile.MergePatch;
import org.declic.profile.Profile;
import org.declic.profile.Profiles;

/** Completes the profile values of a request with the stored ones, where the content asks for more than it brings. */
@ApplicationScoped
public class ProfileCompletion {

    private final Profiles profiles;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileCompletion() {
        this(null);
    }

    @Inject
    public ProfileCompletion(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The values of the request over the stored ones; null takes one away. */
    public Map<String, Object> completing(AcceptedMessage message, CompiledVersion version) {
        Recipient recipient = message.recipient();
        boolean asksForMore =
                recipient.known() && version.profilePaths().stream().anyMatch(path -> !has(recipient.profile(), path));
        return asksForMore
                ? profiles.find(message.sandboxId(), new Identity(recipient.namespace(), recipient.userId()))
                        .map(Profile::attributes)
                        .map(stored -> MergePatch.apply(stored, recipient.profile()))
                        .orElse(recipient.profile())
                : recipient.profile();
    }

    private static boolean has(Map<String, Object> values, String path) {
        Object value = values;
        for (String segment : path.split("\\.", -1)) {
            if (!(value instanceof Map<?, ?> map) || map.get(segment) == null) {
                return false;
            }
            value = map.get(segment);
        }
        return true;
    }
}
