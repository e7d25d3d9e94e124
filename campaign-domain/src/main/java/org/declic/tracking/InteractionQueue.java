package org.declic.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedMessages;
import org.declic.queue.QueueingResult;
import org.declic.shared.MessageId;
import org.declic.tracking.Interaction.Kind;

/**
 * Where interactions wait for the recorder. Nobody who reads a mail waits for that: what the broker cannot take at this moment is
 * not noted. An opt-out is waited for.
 */
@ApplicationScoped
public class InteractionQueue {

    private final GroupCommit queues;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected InteractionQueue() {
        this(null, null);
    }

    @Inject
    public InteractionQueue(GroupCommit queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    /** Notes what is being done with a message. */
    public void note(MessageId messageId, Kind kind, String url, boolean machine) {
        queue(Interaction.of(messageId, kind, url, machine, now()));
    }

    /** What a person does with a message now; not noted yet. */
    public Interaction now(MessageId messageId, Kind kind) {
        return Interaction.of(messageId, kind, "", false, now());
    }

    /** Notes that. */
    public void queue(Interaction done) {
        queues.send(new QueuedMessages(List.of(done.queued())));
    }

    /** Keeps an opt-out for {@link OptOuts}; false if the broker does not take it. */
    public boolean keepOptOut(Interaction done) {
        QueuedMessages queued = new QueuedMessages(List.of(done.queuedAsOptOut()));
        queues.send(queued);
        boolean kept = queued.await(queues.patience().toNanos()) == QueueingResult.ACCEPTED;
        queued.giveUp(); // what nobody waits for any more
        return kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
