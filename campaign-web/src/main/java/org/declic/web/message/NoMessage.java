package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.declic.audience.Audience;
import org.declic.audience.Audiences;
import org.declic.campaign.CampaignDetails;
import org.declic.campaign.Campaigns;
import org.declic.channel.Category;
import org.declic.execution.audience.AudienceExecution;
import org.declic.execution.audience.AudienceExecutions;
import org.declic.profile.Identity;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;

/** Why somebody has no message of a campaign. */
@Named
@RequestScoped
public class NoMessage {

    private final Campaigns campaigns;
    private final AudienceExecutions executions;
    private final Audiences audiences;
    private final Profiles profiles;
    private final MessageTexts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected NoMessage() {
        this(null, null, null, null, null);
    }

    @Inject
    public NoMessage(
            Campaigns campaigns,
            AudienceExecutions executions,
            Audiences audiences,
            Profiles profiles,
            MessageTexts texts) {
        this.campaigns = campaigns;
        this.executions = executions;
        this.audiences = audiences;
        this.profiles = profiles;
        this.texts = texts;
    }

    /**
     * The reason.
     *
     * @param received {@code no}, or {@code not-yet} for one whose turn will come
     */
    public record Reason(String received, String sentence) {}

    /** The reason, for whoever is {@code userId} in the namespace of the campaign. */
    public Reason of(SandboxId sandboxId, CampaignDetails campaign, String userId) {
        Identity identity = new Identity(campaign.draft().namespace(), userId);
        return executions
                .unreached(sandboxId, campaign.id(), identity)
                .map(execution -> new Reason(received(execution), texts.explainUnreached(execution)))
                .orElseGet(() -> new Reason("no", sentence(sandboxId, campaign, identity)));
    }

    /** Of a call nobody knows more than that there was none; of an audience who is in it. */
    private String sentence(SandboxId sandboxId, CampaignDetails campaign, Identity identity) {
        if (campaign.category() == Category.TRANSACTIONAL) {
            return texts.explainNone();
        }
        Optional<String> profile = profiles.findId(sandboxId, identity);
        if (profile.isEmpty()) {
            return texts.explainUnknown(identity);
        }
        Optional<Audience> audience =
                audiences.find(sandboxId, campaign.draft().audience().audienceId());
        return audience.filter(found -> !audiences.has(sandboxId, found.id(), profile.get()))
                .map(texts::explainOutside)
                .orElseGet(texts::explainNone);
    }

    private static String received(AudienceExecution execution) {
        return execution.state().isOver() ? "no" : "not-yet";
    }

    /** Its sentence; empty if there is no such campaign. */
    public String sentence(SandboxId sandboxId, String campaign, String userId) {
        Optional<CampaignDetails> found = campaigns.find(sandboxId, campaign);
        return found.map(details -> of(sandboxId, details, userId.strip()).sentence())
                .orElse("");
    }
}
