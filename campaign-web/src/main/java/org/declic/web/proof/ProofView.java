package org.declic.web.proof;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.declic.channel.Channel;
import org.declic.proof.InvalidProofException;
import org.declic.proof.Proof;
import org.declic.proof.ProofOrder;
import org.declic.proof.Proofs;
import org.declic.proof.TestResult.Kind;
import org.declic.shared.CampaignId;
import org.declic.template.RenderData;
import org.declic.web.campaign.CampaignEditorView;
import org.declic.web.campaign.ContentSimulation;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Sends what the preview shows to a few colleagues, and tells what became of it and of the proofs before. */
@Named
@ViewScoped
public class ProofView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Each on a line of its own, or as somebody copies them. */
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n,;]+");

    private final Proofs proofs;
    private final CampaignEditorView editor;
    private final ContentSimulation simulation;
    private final SignedIn signedIn;
    private final ProofTexts texts;

    private String addresses = "";
    private @Nullable String subjectPrefix;
    private String outcome = "";
    private transient @Nullable List<Proof> latest;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProofView() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProofView(
            Proofs proofs,
            CampaignEditorView editor,
            ContentSimulation simulation,
            SignedIn signedIn,
            ProofTexts texts) {
        this.proofs = proofs;
        this.editor = editor;
        this.simulation = simulation;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    /** Sends the content as it is typed, with the sample data. */
    public void send() {
        outcome = "";
        simulation.refresh();
        Optional<RenderData> data = simulation.data();
        if (data.isEmpty() || !simulation.isRendered()) {
            outcome = texts.text("broken"); // the preview says what it is
            return;
        }
        try {
            List<Proof> sent = proofs.send(signedIn.actor(), signedIn.getSandboxId(), order(data.get()));
            latest = null;
            outcome = texts.text("outcome", taken(sent), sent.size());
        } catch (InvalidProofException e) {
            e.faults().forEach(texts::reject);
        }
    }

    private ProofOrder order(RenderData data) {
        return new ProofOrder(
                new CampaignId(editor.getId()),
                editor.getForm().getConfigurationId(),
                editor.getForm().content(),
                Arrays.asList(BETWEEN.split(addresses)),
                isWithSubject() ? getSubjectPrefix() : "",
                data);
    }

    private static long taken(List<Proof> sent) {
        return sent.stream()
                .filter(proof -> proof.result().kind() == Kind.TAKEN)
                .count();
    }

    /** Whether the channel has subjects. */
    public boolean isWithSubject() {
        return editor.getForm().getChannel() == Channel.EMAIL;
    }

    /** The latest messages, newest first. */
    public List<Proof> getLatest() {
        if (latest == null) {
            latest = proofs.latest(signedIn.getSandboxId(), new CampaignId(editor.getId()));
        }
        return latest;
    }

    /** What became of the proof that was sent from this page; empty before. */
    public String getOutcome() {
        return outcome;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(@Nullable String addresses) {
        this.addresses = addresses == null ? "" : addresses;
    }

    /** What colleagues know a proof by, until the author writes something else. */
    public String getSubjectPrefix() {
        return subjectPrefix == null ? texts.text("prefix.usual") + " " : subjectPrefix;
    }

    public void setSubjectPrefix(@Nullable String subjectPrefix) {
        this.subjectPrefix = subjectPrefix == null ? "" : subjectPrefix;
    }
}
