package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declic.campaign.Campaigns;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.MessageState;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;

/** The list of messages, newest first. */
@Named
@RequestScoped
public class MessagesView {

    private static final int PAGE_SIZE = 25;

    private final MessageSearch search;
    private final Campaigns campaigns;
    private final SignedIn signedIn;

    private String campaign = "";
    private String recipient = "";
    private String requestId = "";
    private String status = "";
    private String reason = "";
    private String reaction = "";
    private String after = "";
    private Page<MessageState> page = new Page<>(List.of(), null);
    private Map<CampaignId, String> names = Map.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessagesView() {
        this(null, null, null);
    }

    @Inject
    public MessagesView(MessageSearch search, Campaigns campaigns, SignedIn signedIn) {
        this.search = search;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
    }

    /** Reads the page of the list that the address asks for. */
    public void load() {
        SandboxId sandbox = signedIn.getSandboxId();
        MessageSearch.Filter filter = new MessageSearch.Filter(
                Optional.of(campaign).filter(id -> !id.isEmpty()).map(CampaignId::new),
                recipient.strip(),
                requestId.strip(),
                getStatuses().stream()
                        .filter(each -> each.word().equals(status))
                        .collect(Collectors.toSet()),
                reason,
                getReactions().stream()
                        .filter(each -> each.word().equals(reaction))
                        .findFirst(),
                Optional.empty(),
                Optional.empty());
        page = search.page(sandbox, filter, Optional.of(after), PAGE_SIZE);
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

    /** True if something is looked for, besides messages of a campaign. */
    public boolean isSearched() {
        return !recipient.isBlank()
                || !requestId.isBlank()
                || !status.isEmpty()
                || !reason.isEmpty()
                || !reaction.isEmpty();
    }

    /** What may have become of messages. */
    public List<FeedbackStatus> getStatuses() {
        return List.of(FeedbackStatus.values());
    }

    /** Whom the messages are for, the whole identity; empty for all. */
    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    /** The id of the call that asked for them; empty for all. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    /** The word of what became of them; empty for all. */
    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    /** The code of why messages are as they are; empty for all. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What people may have done with messages. */
    public List<Reaction> getReactions() {
        return List.of(Reaction.values());
    }

    /** The word of what people did with them; empty for all. */
    public String getReaction() {
        return reaction;
    }

    public void setReaction(String reaction) {
        this.reaction = reaction;
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
