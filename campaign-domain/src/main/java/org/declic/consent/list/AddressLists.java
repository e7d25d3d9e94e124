package org.declic.consent.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.audit.FieldChange;
import org.declic.database.Like;
import org.declic.shared.Ids;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;

/**
 * The suppression list and the allowed list of each sandbox. Whatever changes gets the next number of a counter, by which
 * {@link ListedAddresses} on every node learns of it; writers wait for each other there.
 */
@ApplicationScoped
@Transactional
public class AddressLists {

    private static final int MOST_AT_ONCE = 500;
    private static final TimeKey OLDEST = new TimeKey(Instant.EPOCH, "");

    private final EntityManager entities;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AddressLists() {
        this(null, null, null, null);
    }

    @Inject
    public AddressLists(EntityManager entities, AuditLog log, Ids ids, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts entities on a list; an entry that is there already stays as it is. Returns an entry for each draft. */
    public List<ListEntry> add(Actor actor, SandboxId sandboxId, AddressList list, List<EntryDraft> drafts) {
        List<ListEntry> added = put(actor, sandboxId, list, drafts);
        if (actor.kind() != Actor.Kind.SYSTEM) { // its entries tell their cause themselves
            drafts.forEach(draft -> log.record(
                    sandboxId,
                    actor,
                    AuditAction.CREATED,
                    list.audited(draft.entity()),
                    AuditedFields.none()
                            .changesTo(new AuditedFields()
                                    .with("cause", draft.cause())
                                    .with("comment", draft.comment()))));
        }
        return added;
    }

    /** The same without entries in the audit log, for files, which have one. */
    List<ListEntry> put(Actor actor, SandboxId sandboxId, AddressList list, List<EntryDraft> drafts) {
        actor.require(Right.EDIT_PROFILES);
        Map<String, EntryDraft> byValue = drafts.stream()
                .collect(
                        Collectors.toMap(draft -> draft.entity().value(), Function.identity(), (first, same) -> first));
        Instant now = clock.instant();
        long number = advance(byValue.size());
        Map<String, StoredListEntry> known = stored(sandboxId, list, byValue.keySet())
                .collect(Collectors.toMap(entry -> entry.entry().entity().value(), Function.identity()));
        for (EntryDraft draft : byValue.values()) {
            StoredListEntry entry = known.computeIfAbsent(draft.entity().value(), value -> {
                StoredListEntry created = new StoredListEntry(ids.next(), sandboxId, list, draft.entity());
                entities.persist(created);
                return created;
            });
            if (!entry.isActive()) {
                entry.add(draft, now, number);
                number--;
            }
        }
        return drafts.stream()
                .map(draft -> draft.entity().value())
                .map(known::get)
                .map(StoredListEntry::entry)
                .toList();
    }

    /** The entry of an entity, if it is on the list. */
    public Optional<ListEntry> find(SandboxId sandboxId, AddressList list, ListedEntity entity) {
        return active(sandboxId, list, entity).map(StoredListEntry::entry);
    }

    /**
     * Takes an entity off a list.
     *
     * @throws NotFoundException if it is not there
     */
    public void remove(Actor actor, SandboxId sandboxId, AddressList list, ListedEntity entity) {
        actor.require(Right.EDIT_PROFILES);
        long number = advance(1);
        active(sandboxId, list, entity)
                .orElseThrow(() -> new NotFoundException("entry for", entity.toString()))
                .remove(number);
        log.record(sandboxId, actor, AuditAction.DELETED, list.audited(entity), List.of());
    }

    /** Empties a list; returns how many were on it. */
    public int clear(Actor actor, SandboxId sandboxId, AddressList list) {
        actor.require(Right.ADMINISTER);
        int removed = 0;
        List<StoredListEntry> some = someActive(sandboxId, list);
        while (!some.isEmpty()) {
            long number = advance(some.size());
            for (StoredListEntry entry : some) {
                entry.remove(number);
                number--;
            }
            entities.flush();
            entities.clear();
            removed += some.size();
            some = someActive(sandboxId, list);
        }
        List<FieldChange> changes = List.of(FieldChange.of("entries", Integer.toString(removed), null));
        log.record(sandboxId, actor, AuditAction.DELETED, list.audited(), changes);
        return removed;
    }

    private List<StoredListEntry> someActive(SandboxId sandboxId, AddressList list) {
        return entities.createNamedQuery("listEntry.active", StoredListEntry.class)
                .setParameter("status", StoredListEntry.Status.ACTIVE)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("list", list)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    /** Entries that meet a filter, in the order that it names. */
    public Page<ListEntry> page(
            SandboxId sandboxId, AddressList list, ListFilter filter, Optional<String> after, int size) {
        TimeKey key = after.isEmpty() && filter.oldestFirst() ? OLDEST : TimeKey.after(after);
        List<ListEntry> found = entities.createNamedQuery(
                        filter.oldestFirst() ? "listEntry.oldest" : "listEntry.newest", StoredListEntry.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("list", list)
                .setParameter("status", StoredListEntry.Status.ACTIVE)
                .setParameter("kinds", filter.kinds())
                .setParameter("causes", filter.causes())
                .setParameter("text", Like.containing(filter.text()))
                .setParameter("from", filter.createdAfter().orElse(Instant.EPOCH))
                .setParameter(
                        "until",
                        filter.createdBefore()
                                .orElse(TimeKey.after(Optional.empty()).at()))
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredListEntry::entry)
                .toList();
        return Page.of(found, size, ListEntry::key);
    }

    /** Whether the allowed list is in force: then nobody else gets anything, and nobody at all while it is empty. */
    public boolean isAllowedListInForce(SandboxId sandboxId) {
        return entities.find(StoredAllowedList.class, sandboxId.value()) != null;
    }

    /** Puts the allowed list in force, or lets everybody be written to again. */
    public void enforceAllowedList(Actor actor, SandboxId sandboxId, boolean inForce) {
        actor.require(Right.ADMINISTER);
        advance(1);
        StoredAllowedList stored = entities.find(StoredAllowedList.class, sandboxId.value());
        if (inForce && stored == null) {
            entities.persist(new StoredAllowedList(sandboxId));
            log.record(sandboxId, actor, AuditAction.ACTIVATED, AddressList.ALLOWED.audited(), List.of());
        } else if (!inForce && stored != null) {
            entities.remove(stored);
            log.record(sandboxId, actor, AuditAction.DEACTIVATED, AddressList.ALLOWED.audited(), List.of());
        }
    }

    /** The number of the latest change. */
    long latestChange() {
        return ((Number) entities.createNativeQuery("select counter from list_change where id = 1")
                        .getSingleResult())
                .longValue();
    }

    /** Where the allowed list is in force. */
    Set<SandboxId> sandboxesWithAllowedList() {
        return entities.createNamedQuery("allowedList.sandboxes", String.class)
                .getResultStream()
                .map(SandboxId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Some entries that have changed since that number, in order; those that are gone, too. */
    List<ListChange> changesSince(long number) {
        return entities.createNamedQuery("listEntry.since", StoredListEntry.class)
                .setParameter("number", number)
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .map(StoredListEntry::change)
                .toList();
    }

    /** Takes so many numbers; returns the highest. Nobody else gets one before the end of the transaction. */
    private long advance(int count) {
        entities.createNativeQuery("update list_change set counter = counter + ?1 where id = 1")
                .setParameter(1, count)
                .executeUpdate();
        return latestChange();
    }

    private Stream<StoredListEntry> stored(SandboxId sandboxId, AddressList list, Collection<String> values) {
        return values.isEmpty()
                ? Stream.empty()
                : entities.createNamedQuery("listEntry.of", StoredListEntry.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("list", list)
                        .setParameter("values", values)
                        .getResultStream();
    }

    private Optional<StoredListEntry> active(SandboxId sandboxId, AddressList list, ListedEntity entity) {
        return stored(sandboxId, list, List.of(entity.value()))
                .filter(StoredListEntry::isActive)
                .findFirst();
    }
}
