package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.declic.explain.Gate;
import org.declic.explain.GateEvidence;
import org.declic.explain.Gates;
import org.declic.shared.MessageId;
import org.declic.web.shell.Texts;
import org.declic.web.shell.Times;

/** What stands at the gates of a message, each in a sentence in the language of the request. */
@Named
@RequestScoped
public class GateTexts {

    private static final String BUNDLE = "org.declic.web.message.Message";

    private final Gates gates;
    private final Texts texts;
    private final Times times;
    private final Map<MessageId, List<Passage>> found = new HashMap<>();

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected GateTexts() {
        this(null, null, null);
    }

    @Inject
    public GateTexts(Gates gates, Texts texts, Times times) {
        this.gates = gates;
        this.texts = texts;
        this.times = times;
    }

    /**
     * A gate.
     *
     * @param open whether a message would pass now
     */
    public record Passage(String gate, boolean open, String sentence) {}

    /** The gates of that message in their order, looked at once a request; none if what it was made of is not kept any more. */
    public List<Passage> of(MessageId messageId) {
        return found.computeIfAbsent(messageId, this::passages);
    }

    private List<Passage> passages(MessageId messageId) {
        return gates.of(messageId).stream()
                .map(evidence -> new Passage(evidence.gate().word(), evidence.open(), sentence(evidence)))
                .toList();
    }

    private String sentence(GateEvidence evidence) {
        Object[] details = evidence.details().stream()
                .map(detail -> detail instanceof Instant at ? times.second(at) : word(evidence.gate(), (String) detail))
                .toArray();
        return texts.get(BUNDLE, "gate." + evidence.gate().word() + "." + evidence.finding(), details);
    }

    /** In words what is one of ours; anything else as it is. */
    private String word(Gate gate, String detail) {
        String key = "gate." + gate.word() + ".word." + detail;
        return switch (gate) {
            case CONSENT -> texts.get(BUNDLE, key);
            case SUPPRESSION_LIST -> detail.matches("[A-Z]+") ? texts.get(BUNDLE, key) : detail;
            default -> detail;
        };
    }
}
