package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Set;
import org.declic.audience.Audience;
import org.declic.execution.audience.AudienceExecution;
import org.declic.feedback.FeedbackStatus;
import org.declic.profile.Identity;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Says in one sentence, in the language of the request, what became of a message and why. */
@Named
@RequestScoped
public class MessageTexts {

    private static final String BUNDLE = "org.declic.web.message.Message";

    /** AJO's codes of exclusion that say more than that somebody was left out. */
    private static final Set<String> EXCLUSIONS = Set.of(
            "050020",
            "050024",
            "050030",
            "050101",
            "050102",
            "050103",
            "050104",
            "050105",
            "050111",
            "050153",
            "050302",
            "context-missing");

    /** Why messages are put off, as far as that is ours to say; anything else is the provider's own code. */
    private static final Set<String> SETBACKS =
            Set.of("configuration", "provider", "connect", "unknown", "signing-key", "smpp-window");

    /** What the outbox answers. */
    private static final String OUTBOX = "outbox";

    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected MessageTexts() {
        this(null);
    }

    @Inject
    public MessageTexts(Texts texts) {
        this.texts = texts;
    }

    /** Why recipients were left out; the code itself if there is no sentence for it. */
    public String exclusion(String code) {
        return EXCLUSIONS.contains(code) ? texts.get(BUNDLE, "excluded." + code) : code;
    }

    /**
     * The sentence.
     *
     * @param reason the code of the reason, if there is one
     * @param provider what the provider answered, if it did
     */
    public String explain(FeedbackStatus status, @Nullable String reason, @Nullable String provider) {
        String why = Objects.requireNonNullElse(reason, "");
        String key = switch (status) {
            case EXCLUDE -> EXCLUSIONS.contains(why) ? "excluded." + why : "";
            case DELAY, ERROR -> SETBACKS.contains(why) ? status.word() + "." + why : "";
            case SENT -> OUTBOX.equals(provider) ? "captured" : "";
            default -> "";
        };
        return texts.get(BUNDLE, key.isEmpty() ? "explained." + status.word() : key);
    }

    /** How often something happened one after another, and since when. */
    public String repeated(int times, String first) {
        return texts.get(BUNDLE, "one.repeated", times, first);
    }

    /** That the turn of somebody has not come, or never will. */
    public String explainUnreached(AudienceExecution execution) {
        String why =
                execution.state().isOver() ? "unreached." + execution.progress().reason() : "turn";
        return texts.get(BUNDLE, "explained." + why);
    }

    /** That nobody is known as somebody to whom an audience could be written. */
    public String explainUnknown(Identity identity) {
        return texts.get(BUNDLE, "explained.none.unknown", identity.namespace(), identity.userId());
    }

    /** That somebody is not in the audience of a campaign. */
    public String explainOutside(Audience audience) {
        return texts.get(BUNDLE, "explained.none.outside", audience.name());
    }

    /** That a campaign had no message for somebody. */
    public String explainNone() {
        return texts.get(BUNDLE, "explained.none");
    }
}
