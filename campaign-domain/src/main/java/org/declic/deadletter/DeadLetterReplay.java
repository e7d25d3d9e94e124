package org.declic.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.queue.DuplicateMessageException;
import org.declic.queue.QueueMessage;
import org.declic.queue.QueueSession;
import org.declic.queue.QueueSessions;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;

/**
 * Puts dead letters back on the queues that they came from.
 *
 * <p>Outside any transaction of the container: the message is on disk first, and then its letter is marked. When that is cut
 * off in between, the letter is still open; the broker recognises the second replay, and nothing is doubled.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class DeadLetterReplay {

    /** A message may have a megabyte. */
    private static final int AT_ONCE = 20;

    private static final int MOST = 10_000;

    private final DeadLetters letters;
    private final QueueSessions sessions;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLetterReplay() {
        this(null, null, null);
    }

    @Inject
    public DeadLetterReplay(DeadLetters letters, QueueSessions sessions, Clock clock) {
        this.letters = letters;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Replays an open letter.
     *
     * @throws ConflictException {@code wrong-status}, {@code unknown-origin}
     */
    public void replay(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.ADMINISTER);
        QueueMessage message = letters.open(sandboxId, id);
        send(List.of(message));
        letters.replayed(actor, sandboxId, id);
    }

    /**
     * Replays the open letters of a group, oldest first; not those that come while it does, which may be the same messages,
     * failed again.
     *
     * @return how many, at most {@value #MOST}
     */
    public int replayGroup(Actor actor, SandboxId sandboxId, String fingerprint) {
        actor.require(Right.ADMINISTER);
        Instant until = clock.instant();
        int replayed = 0;
        while (replayed < MOST) {
            Map<String, QueueMessage> batch = letters.openOfGroup(sandboxId, fingerprint, until, AT_ONCE);
            if (batch.isEmpty()) {
                break;
            }
            send(batch.values());
            letters.replayedOfGroup(actor, sandboxId, fingerprint, batch.keySet());
            replayed += batch.size();
        }
        return replayed;
    }

    /** Closes the session before the letters are marked: the container would draw it into that transaction, which takes one. */
    private void send(Collection<QueueMessage> messages) {
        try (QueueSession session = sessions.open()) {
            send(session, messages);
        }
    }

    /** What the broker has already was sent by a replay that was cut off; the others must not wait for it. */
    private static void send(QueueSession session, Collection<QueueMessage> messages) {
        try {
            session.send(List.copyOf(messages));
        } catch (DuplicateMessageException e) {
            if (messages.size() > 1) {
                messages.forEach(message -> send(session, List.of(message)));
            }
        }
    }
}
