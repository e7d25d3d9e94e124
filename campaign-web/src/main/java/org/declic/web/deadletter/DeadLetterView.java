package org.declic.web.deadletter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.declic.access.Right;
import org.declic.campaign.Campaigns;
import org.declic.deadletter.DeadLetterDetails;
import org.declic.deadletter.DeadLetters;
import org.declic.deadletter.LetterSubject;
import org.declic.feedback.ExecutionReports;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.Links;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** One dead letter, to read, to replay and to discard. */
@Named
@ViewScoped
public class DeadLetterView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/dead-letters/view";

    private final DeadLetters letters;
    private final ExecutionReports executions;
    private final Campaigns campaigns;
    private final SignedIn signedIn;
    private final DeadLetterCommands commands;

    private String id = "";
    private transient @Nullable DeadLetterDetails details;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLetterView() {
        this(null, null, null, null, null);
    }

    @Inject
    public DeadLetterView(
            DeadLetters letters,
            ExecutionReports executions,
            Campaigns campaigns,
            SignedIn signedIn,
            DeadLetterCommands commands) {
        this.letters = letters;
        this.executions = executions;
        this.campaigns = campaigns;
        this.signedIn = signedIn;
        this.commands = commands;
    }

    /**
     * Makes an address of nothing answer 404; administrators only.
     *
     * @throws NotFoundException if there is none with that id in the sandbox
     */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
        details();
    }

    /** Puts it back on its queue. */
    public String replay() {
        commands.replay(id);
        return Links.again(PAGE);
    }

    /** Drops it. */
    public String discard() {
        commands.discard(id);
        return Links.again(PAGE);
    }

    /** What discarding it means. */
    public String getQuestion() {
        return commands.question(1);
    }

    /** The letter. */
    public LetterRow getRow() {
        return LetterRow.of(details().letter(), executions);
    }

    /** What it is about; null if that cannot be read. */
    public @Nullable LetterSubject getSubject() {
        return details().subject().orElse(null);
    }

    /** The name of the campaign that it is about; null if there is no such campaign. */
    public @Nullable String getCampaignName() {
        return details()
                .subject()
                .flatMap(subject -> campaigns.find(
                        signedIn.getSandboxId(), subject.campaignId().value()))
                .map(campaign -> campaign.draft().name())
                .orElse(null);
    }

    private DeadLetterDetails details() {
        if (details == null) {
            details = letters.get(signedIn.getSandboxId(), id);
        }
        return details;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
