package org.declic.campaign.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.FrozenVersion;
import org.declic.campaign.context.DeclaredContext;
import org.declic.content.CompiledContent;
import org.declic.shared.CampaignId;
import org.declic.template.Reference;

/**
 * A frozen version, ready to be rendered.
 *
 * @param action the channel configuration to deliver through, in its present state, and what is tracked
 * @param context what calls carry, as far as it is declared
 * @param profilePaths which profile attributes the content uses, such as {@code person.name.firstName}
 * @param audience who is written to, and by which identity type
 */
public record CompiledVersion(
        CampaignId campaignId,
        int version,
        Action action,
        CompiledContent template,
        DeclaredContext context,
        Set<String> profilePaths,
        Audience audience) {

    private static final String PROFILE = "profile.";

    public CompiledVersion {
        profilePaths = Set.copyOf(profilePaths);
    }

    /** Whether recipients whom nobody knows become profiles. */
    public boolean createProfiles() {
        return audience.createProfiles();
    }

    /** The identity type by which its recipients are known. */
    public String namespace() {
        return audience.namespace();
    }

    /** The channel configuration to deliver through. */
    public String configurationId() {
        return action.configurationId();
    }

    /** Of a person's attributes those that the content uses. */
    public Map<String, Object> used(Map<String, Object> attributes) {
        Map<String, Object> used = new LinkedHashMap<>();
        profilePaths.forEach(path -> copy(attributes, List.of(path.split("\\.", -1)), used));
        return used;
    }

    private static void copy(Map<?, ?> attributes, List<String> path, Map<String, Object> used) {
        String name = path.get(0);
        Object value = attributes.get(name);
        if (value == null || used.get(name) == value) { // nothing, or all of it already
            return;
        }
        if (path.size() > 1 && value instanceof Map<?, ?> nested) {
            copy(nested, path.subList(1, path.size()), child(used, name));
        } else {
            used.put(name, value);
        }
    }

    @SuppressWarnings("unchecked") // only maps are made here
    private static Map<String, Object> child(Map<String, Object> used, String name) {
        return (Map<String, Object>) used.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }

    static CompiledVersion of(FrozenVersion version) {
        CompiledContent template = version.writing().content().compile();
        Set<String> paths = template.references().stream()
                .map(Reference::path)
                .filter(path -> path.startsWith(PROFILE))
                .map(path -> path.substring(PROFILE.length()))
                .collect(Collectors.toSet());
        return new CompiledVersion(
                version.campaignId(),
                version.number(),
                version.action(),
                template,
                version.writing().context(),
                paths,
                version.audience());
    }
}
