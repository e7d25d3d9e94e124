package org.declic.campaign.live;

import java.util.Set;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignDraft.Action;
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
 * @param createProfiles whether recipients whom nobody knows become profiles
 */
public record CompiledVersion(
        CampaignId campaignId,
        int version,
        Action action,
        CompiledContent template,
        DeclaredContext context,
        Set<String> profilePaths,
        boolean createProfiles) {

    private static final String PROFILE = "profile.";

    public CompiledVersion {
        profilePaths = Set.copyOf(profilePaths);
    }

    /** The channel configuration to deliver through. */
    public String configurationId() {
        return action.configurationId();
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
                version.audience().createProfiles());
    }
}
