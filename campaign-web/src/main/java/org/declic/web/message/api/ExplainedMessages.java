package org.declic.web.message.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.declic.campaign.CampaignDetails;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.MessageState;
import org.declic.feedback.MessageState.Step;
import org.declic.shared.SandboxId;
import org.declic.web.message.GateTexts;
import org.declic.web.message.MessageTexts;
import org.declic.web.message.NoMessage;
import org.declic.web.message.api.MessageAnswer.Explained;
import org.jspecify.annotations.Nullable;

/** Why somebody got a message or not. */
@RequestScoped
public class ExplainedMessages {

    private final MessageTexts texts;
    private final GateTexts gates;
    private final NoMessage none;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ExplainedMessages() {
        this(null, null, null);
    }

    @Inject
    ExplainedMessages(MessageTexts texts, GateTexts gates, NoMessage none) {
        this.texts = texts;
        this.gates = gates;
        this.none = none;
    }

    Explained of(History history) {
        MessageState state = history.state();
        String sentence = texts.explain(state.status(), state.reason(), answer(history));
        return Explained.of(history, sentence, gates.of(state.messageId()));
    }

    /** What the provider answered last. */
    private static @Nullable String answer(History history) {
        List<Step> steps = history.steps();
        return steps.isEmpty()
                ? null
                : steps.get(steps.size() - 1).explanation().provider();
    }

    /** Of whoever is {@code userId} in the namespace of the campaign and had no message of it. */
    Explained none(SandboxId sandboxId, CampaignDetails campaign, String userId) {
        return Explained.none(none.of(sandboxId, campaign, userId));
    }
}
