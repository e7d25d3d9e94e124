package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.campaign.Campaigns;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.MessageState;
import org.declic.feedback.reaction.Reaction;
import org.declic.shared.CampaignId;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/** The list of messages, newest first. */
@Named
@RequestScoped
public class MessagesView {

    private static final String BUNDLE = "org.declic.web.shell.Shell";
    private static final int PAGE_SIZE = 25;

    private final MessageSearch search;
    private final Campaigns campaigns;
    private final SignedIn signedIn;
    private final Texts texts;

    private String campaign = "";
    private String recipient = "";
    private String requestId = "";
    private String status = "";
    private String reason = "";
    private String reaction = "";
    private String from = "";
    private String until = "";
    private String after = "";
    private Page<MessageState> page = new Page<>(List.of(), null);
    private Map<CampaignId, String> names = Map.of();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessagesView() {
        this(null, null, null, null);
    }

    @Inject
    public MessagesView(MessageSearch search, Campaigns campaigns, SignedIn signedIn, Texts texts) {
        this.search = search;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Reads the page of the list that the address asks for; nothing while its times are none. */
    public void load() {
        TimeRange range = getRange();
        if (!range.isValid()) {
            return;
        }
        SandboxId sandbox = signedIn.getSandboxId();
        MessageSearch.Filter filter = new MessageSearch.Filter(
                Optional.of(campaign).filter(id -> !id.isEmpty()).map(CampaignId::new),
                recipient.strip(),
                requestId.strip(),
                StatusGroup.parse(status),
                reason,
                getReactions().stream()
                        .filter(each -> each.word().equals(reaction))
                        .findFirst(),
                range.start(),
                range.end());
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
        return Stream.of(recipient, requestId, status, reason, reaction, from, until)
                .anyMatch(each -> !each.isBlank());
    }

    /** What may have become of messages: each status, those that figures count together, and what the address asks for. */
    public Set<String> getStatuses() {
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(FeedbackStatus.values()).map(FeedbackStatus::word).forEach(values::add);
        Arrays.stream(StatusGroup.values()).map(StatusGroup::getValue).forEach(values::add);
        if (!status.isEmpty()) {
            values.add(status);
        }
        return values;
    }

    /** The words for one of these. */
    public String statusText(String value) {
        return StatusGroup.parse(value).stream()
                .map(each -> texts.get(BUNDLE, "status." + each.word()))
                .collect(Collectors.joining(", "));
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

    /** What became of them, one status or several, as {@link StatusGroup#value}; empty for all. */
    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = StatusGroup.value(StatusGroup.parse(status));
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

    /** When they were accepted. */
    public TimeRange getRange() {
        return new TimeRange(from, until, signedIn.getZone());
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from.strip();
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until.strip();
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
