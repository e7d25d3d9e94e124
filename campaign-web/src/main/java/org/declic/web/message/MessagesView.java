package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declic.campaign.Campaigns;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageState;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;

/** The list of messages, newest first. */
@Named
@RequestScoped
public class MessagesView {

    private static final int PAGE_SIZE = 25;

    private final ExecutionReports executions;
    private final Campaigns campaigns;
    private final SignedIn signedIn;

    private String campaign = "";
    private String after = "";
    private Page<MessageState> page = new Page<>(List.of(), null);
    private Map<CampaignId, String> names = Map.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessagesView() {
        this(null, null, null);
    }

    @Inject
    public MessagesView(ExecutionReports executions, Campaigns campaigns, SignedIn signedIn) {
        this.executions = executions;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
    }

    /** Reads the page of the list that the address asks for. */
    public void load() {
        SandboxId sandbox = signedIn.getSandboxId();
        page = executions.page(
                sandbox,
                Optional.of(campaign).filter(id -> !id.isEmpty()).map(CampaignId::new),
                Optional.of(after),
                PAGE_SIZE);
        names = campaigns.names(
                sandbox, page.items().stream().map(MessageState::campaignId).collect(Collectors.toSet()));
    }

    /** The messages shown. */
    public Page<MessageState> getPage() {
        return page;
    }

    /** The name of a campaign in the list, or its id when it is gone. */
    public String nameOf(CampaignId campaignId) {
        return names.getOrDefault(campaignId, campaignId.value());
    }

    /** The name of the campaign that the list is filtered by. */
    public String getCampaignName() {
        return campaigns
                .find(signedIn.getSandboxId(), campaign)
                .map(details -> details.draft().name())
                .orElse(campaign);
    }

    /** The id of the campaign to show messages of; empty for all. */
    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
