package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.declic.campaign.Campaigns;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.ExecutionReports;
import org.declic.outbox.Outbox;
import org.declic.shared.CampaignId;
import org.declic.shared.MessageId;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** One message and its history. */
@Named
@RequestScoped
public class MessageView {

    private final ExecutionReports executions;
    private final Campaigns campaigns;
    private final Outbox outbox;
    private final SignedIn signedIn;

    private String id = "";
    private @Nullable History history;
    private String campaignName = "";
    private boolean captured;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageView() {
        this(null, null, null, null);
    }

    @Inject
    public MessageView(ExecutionReports executions, Campaigns campaigns, Outbox outbox, SignedIn signedIn) {
        this.executions = executions;
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    /**
     * Reads the message.
     *
     * @throws NotFoundException if there is none with that id in the sandbox
     */
    public void load() {
        SandboxId sandbox = signedIn.getSandboxId();
        History found = executions
                .findMessage(sandbox, new MessageId(id))
                .orElseThrow(() -> new NotFoundException("message", id));
        CampaignId campaignId = found.state().campaignId();
        history = found;
        campaignName = campaigns
                .find(sandbox, campaignId.value())
                .map(details -> details.draft().name())
                .orElse(campaignId.value());
        captured = outbox.find(sandbox, new MessageId(id)).isPresent();
    }

    /** The state and the steps. */
    public @Nullable History getHistory() {
        return history;
    }

    /** Its history, with what repeats itself folded. */
    public List<HistoryEntry> getEntries() {
        return history == null ? List.of() : HistoryEntry.of(history.steps());
    }

    /** The name of its campaign. */
    public String getCampaignName() {
        return campaignName;
    }

    /** Whether the outbox has it. */
    public boolean isCaptured() {
        return captured;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
