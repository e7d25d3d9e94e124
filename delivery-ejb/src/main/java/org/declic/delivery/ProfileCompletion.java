package org.declic.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.campaign.live.CompiledVersion;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.Recipient;
import org.declic.profile.Identity;
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
    ProfileCompletion(Profiles profiles) {
        this.profiles = profiles;
    }

    public Map<String, Object> completing(AcceptedMessage message, CompiledVersion version) {
        Recipient recipient = message.recipient();
        boolean asksForMore =
                recipient.known() && version.profilePaths().stream().anyMatch(path -> !has(recipient.profile(), path));
        return asksForMore
                ? profiles.find(message.sandboxId(), new Identity(recipient.namespace(), recipient.userId()))
                        .map(Profile::attributes)
                        .map(stored -> over(stored, recipient.profile()))
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

    /** The values of the request lie over the stored ones, attribute by attribute. */
    private static Map<String, Object> over(Map<?, ?> stored, Map<?, ?> request) {
        Map<String, Object> merged = new LinkedHashMap<>();
        stored.forEach((key, value) -> merged.put(String.valueOf(key), value));
        request.forEach((key, value) -> merged.merge(
                String.valueOf(key),
                value,
                (below, above) -> below instanceof Map<?, ?> lower && above instanceof Map<?, ?> upper
                        ? over(lower, upper)
                        : above));
        return merged;
    }
}
