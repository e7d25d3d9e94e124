package org.declic.web.deadletter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.declic.deadletter.DeadLetterReplay;
import org.declic.deadletter.DeadLetters;
import org.declic.queue.BrokerUnavailableException;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Texts;

/** Replays and discards dead letters, and tells the user what came of it. */
@RequestScoped
public class DeadLetterCommands {

    private static final String BUNDLE = "org.declic.web.deadletter.DeadLetter";

    private final DeadLetters letters;
    private final DeadLetterReplay replay;
    private final SignedIn signedIn;
    private final Refusals refusals;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLetterCommands() {
        this(null, null, null, null, null);
    }

    @Inject
    public DeadLetterCommands(
            DeadLetters letters, DeadLetterReplay replay, SignedIn signedIn, Refusals refusals, Texts texts) {
        this.letters = letters;
        this.replay = replay;
        this.signedIn = signedIn;
        this.refusals = refusals;
        this.texts = texts;
    }

    void replay(String id) {
        attempt(() -> {
            replay.replay(signedIn.actor(), signedIn.getSandboxId(), id);
            texts.tell(BUNDLE, "done.replayed", 1);
        });
    }

    void discard(String id) {
        attempt(() -> {
            letters.discard(signedIn.actor(), signedIn.getSandboxId(), id);
            texts.tell(BUNDLE, "done.discarded", 1);
        });
    }

    void replayGroup(String fingerprint) {
        attempt(() -> texts.tell(
                BUNDLE, "done.replayed", replay.replayGroup(signedIn.actor(), signedIn.getSandboxId(), fingerprint)));
    }

    void discardGroup(String fingerprint) {
        attempt(() -> texts.tell(
                BUNDLE,
                "done.discarded",
                letters.discardGroup(signedIn.actor(), signedIn.getSandboxId(), fingerprint)));
    }

    /** What discarding so many means. */
    String question(long count) {
        return texts.get(BUNDLE, "discard.question", count);
    }

    private void attempt(Runnable change) {
        try {
            refusals.attempt(BUNDLE, change);
        } catch (BrokerUnavailableException e) {
            texts.warn(BUNDLE, "refusal.broker");
        }
    }
}
