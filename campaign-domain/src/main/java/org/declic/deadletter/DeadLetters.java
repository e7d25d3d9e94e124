package org.declic.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.database.Like;
import org.declic.queue.FailedMessage;
import org.declic.queue.QueueMessage;
import org.declic.queue.Queues;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/**
 * The dead letters. A sandbox has its own and those whose sandbox nobody can read, for else they would be nobody's.
 *
 * <p>Who discarded or replayed a letter, and when, stays with it until it is forgotten.
 */
@ApplicationScoped
@Transactional
public class DeadLetters {

    /** How long a letter stays after it was replayed or discarded. */
    static final Duration RETENTION = Duration.ofDays(90);

    private static final int MOST_GROUPS = 200;
    private static final String KIND = "dead letter";

    private final EntityManager entities;
    private final AuditLog log;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected DeadLetters() {
        this(null, null, null);
    }

    @Inject
    public DeadLetters(EntityManager entities, AuditLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps what failed; a no-op for what is kept already. */
    public void keep(List<FailedMessage> failed) {
        if (failed.isEmpty()) {
            return;
        }
        Map<String, FailedMessage> byId = new LinkedHashMap<>();
        failed.forEach(message -> byId.putIfAbsent(message.id(), message));
        Set<String> known = new HashSet<>(entities.createNamedQuery("deadLetter.known", String.class)
                .setParameter("ids", byId.keySet())
                .getResultList());
        byId.keySet().removeAll(known);
        Instant now = clock.instant();
        byId.values().forEach(message -> {
            entities.persist(new StoredDeadLetter(message, now));
            entities.persist(new StoredPayload(message.id(), message.envelope().body()));
        });
    }

    /**
     * Dead letters, newest first.
     *
     * @param after the key of the previous page; empty for the first
     */
    public Page<DeadLetter> page(SandboxId sandboxId, DeadLetterFilter filter, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        Set<DeadLetterState> states =
                filter.states().isEmpty() ? EnumSet.allOf(DeadLetterState.class) : filter.states();
        List<DeadLetter> found = entities.createNamedQuery("deadLetter.page", StoredDeadLetter.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("states", states)
                .setParameter("fingerprint", Like.containing(filter.fingerprint()))
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredDeadLetter::letter)
                .toList();
        return Page.of(found, size, DeadLetter::key);
    }

    /** Open dead letters by their cause, the largest groups first; at most {@value #MOST_GROUPS} groups. */
    public List<DeadLetterGroup> groups(SandboxId sandboxId) {
        return entities.createNamedQuery("deadLetter.groups", Object[].class)
                .setParameter("sandbox", sandboxId.value())
                .setMaxResults(MOST_GROUPS)
                .getResultStream()
                .map(row -> new DeadLetterGroup(
                        (String) row[0], (String) row[1], (String) row[2], (Long) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .toList();
    }

    /** The dead letter with that id, with what it is about. */
    public Optional<DeadLetterDetails> find(SandboxId sandboxId, String id) {
        return stored(sandboxId, id)
                .map(stored -> new DeadLetterDetails(
                        stored.letter(),
                        payload(stored)
                                .flatMap(payload ->
                                        LetterSubject.of(stored.origin(), stored.envelope(payload.payload())))));
    }

    /**
     * The same, for whoever cannot go on without.
     *
     * @throws NotFoundException if there is none
     */
    public DeadLetterDetails get(SandboxId sandboxId, String id) {
        return find(sandboxId, id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /**
     * Discards an open letter: what it said is gone for good.
     *
     * @throws ConflictException {@code wrong-status}
     */
    public DeadLetter discard(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.ADMINISTER);
        StoredDeadLetter letter = require(sandboxId, id);
        int discarded = entities.createNamedQuery("deadLetter.discard")
                .setParameter("id", letter.id())
                .setParameter("by", actor.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (discarded == 0) {
            throw handledAlready(id);
        }
        payload(letter).ifPresent(entities::remove);
        entities.refresh(letter);
        log.record(sandboxId, actor, AuditAction.DISCARDED, letter.audited(), List.of());
        return letter.letter();
    }

    /**
     * Discards the open letters of a group.
     *
     * @return how many
     */
    public int discardGroup(Actor actor, SandboxId sandboxId, String fingerprint) {
        actor.require(Right.ADMINISTER);
        if (!StorableText.isStorable(fingerprint)) {
            return 0;
        }
        int discarded = entities.createNamedQuery("deadLetter.discardGroup")
                .setParameter("sandbox", sandboxId.value())
                .setParameter("fingerprint", fingerprint)
                .setParameter("by", actor.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
        entities.createNamedQuery("deadLetterPayload.dropDiscarded").executeUpdate();
        recordGroup(actor, sandboxId, AuditAction.DISCARDED, fingerprint, discarded);
        return discarded;
    }

    /** Forgets letters that were replayed or discarded long ago. */
    public void forgetOld() {
        Instant before = clock.instant().minus(RETENTION);
        entities.createNamedQuery("deadLetterPayload.forget")
                .setParameter("before", before)
                .executeUpdate();
        entities.createNamedQuery("deadLetter.forget")
                .setParameter("before", before)
                .executeUpdate();
    }

    /**
     * An open letter as it goes back to its queue.
     *
     * @throws ConflictException {@code wrong-status}, {@code unknown-origin}
     */
    QueueMessage open(SandboxId sandboxId, String id) {
        StoredDeadLetter letter = require(sandboxId, id);
        if (letter.state() != DeadLetterState.OPEN) {
            throw handledAlready(id);
        }
        return message(letter);
    }

    /**
     * Some open letters of a group, oldest first, as they go back to their queue, by their ids.
     *
     * @param until those that were found later are left out
     */
    Map<String, QueueMessage> openOfGroup(SandboxId sandboxId, String fingerprint, Instant until, int most) {
        Map<String, QueueMessage> messages = new LinkedHashMap<>();
        if (StorableText.isStorable(fingerprint)) {
            entities.createNamedQuery("deadLetter.openOfGroup", StoredDeadLetter.class)
                    .setParameter("sandbox", sandboxId.value())
                    .setParameter("fingerprint", fingerprint)
                    .setParameter("until", until)
                    .setMaxResults(most)
                    .getResultStream()
                    .forEach(letter -> messages.put(letter.id(), message(letter)));
        }
        return messages;
    }

    /** It is on its queue again, whatever somebody else did meanwhile. */
    void replayed(Actor actor, SandboxId sandboxId, String id) {
        if (markReplayed(actor, Set.of(id)) > 0) {
            log.record(
                    sandboxId,
                    actor,
                    AuditAction.REPLAYED,
                    require(sandboxId, id).audited(),
                    List.of());
        }
    }

    /** Letters of a group are on their queue again. */
    void replayedOfGroup(Actor actor, SandboxId sandboxId, String fingerprint, Set<String> ids) {
        recordGroup(actor, sandboxId, AuditAction.REPLAYED, fingerprint, markReplayed(actor, ids));
    }

    private int markReplayed(Actor actor, Set<String> ids) {
        return entities.createNamedQuery("deadLetter.replayed")
                .setParameter("ids", ids)
                .setParameter("by", actor.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void recordGroup(Actor actor, SandboxId sandboxId, AuditAction action, String fingerprint, int count) {
        if (count > 0) {
            FieldChange letters = FieldChange.of("count", null, String.valueOf(count));
            log.record(
                    sandboxId, actor, action, AuditedKind.DEAD_LETTER_GROUP.thing(fingerprint, ""), List.of(letters));
        }
    }

    /** With an id of its own: the broker knows the message, but not this replay of it. */
    private QueueMessage message(StoredDeadLetter letter) {
        String queue = Queues.at(letter.origin())
                .orElseThrow(() -> new ConflictException(
                        "unknown-origin", "Nobody knows from which queue dead letter " + letter.id() + " comes"));
        StoredPayload payload = payload(letter).orElseThrow(() -> handledAlready(letter.id()));
        return letter.envelope(payload.payload()).to(queue, "replay-" + letter.id());
    }

    private StoredDeadLetter require(SandboxId sandboxId, String id) {
        return stored(sandboxId, id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    private Optional<StoredDeadLetter> stored(SandboxId sandboxId, String id) {
        if (!StorableText.isStorable(id)) {
            return Optional.empty();
        }
        return entities.createNamedQuery("deadLetter.one", StoredDeadLetter.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private Optional<StoredPayload> payload(StoredDeadLetter letter) {
        return Optional.ofNullable(entities.find(StoredPayload.class, letter.id()));
    }

    private static ConflictException handledAlready(String id) {
        return new ConflictException("wrong-status", "Dead letter " + id + " was replayed or discarded already");
    }
}
