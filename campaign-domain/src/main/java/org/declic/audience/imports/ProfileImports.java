package org.declic.audience.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audience.file.ImportReason;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedKind;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/** The imports of a sandbox, and what became of them. */
@ApplicationScoped
@Transactional
public class ProfileImports {

    private static final Set<ImportState> PENDING = Set.of(ImportState.WAITING, ImportState.RUNNING);

    private static final String FAILURES = "select line_number, reason, sentences, line from profile_import_failure"
            + " where import_id = ?1 and line_number > ?2 order by line_number fetch first %d rows only";

    private final EntityManager entities;
    private final AuditLog log;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ProfileImports() {
        this(null, null, null);
    }

    @Inject
    public ProfileImports(EntityManager entities, AuditLog log, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.clock = clock;
    }

    /** Imports, the newest first. */
    public Page<ProfileImport> page(SandboxId sandboxId, Optional<String> after, int size) {
        return page(
                entities.createNamedQuery("profileImport.newest", StoredImport.class)
                        .setParameter("sandbox", sandboxId.value()),
                after,
                size);
    }

    /** Imports into an audience, the newest first. */
    public Page<ProfileImport> ofAudience(SandboxId sandboxId, String audienceId, Optional<String> after, int size) {
        return page(
                entities.createNamedQuery("profileImport.ofAudience", StoredImport.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("audience", audienceId),
                after,
                size);
    }

    private static Page<ProfileImport> page(TypedQuery<StoredImport> imports, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        List<ProfileImport> found = imports.setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredImport::profileImport)
                .toList();
        return Page.of(found, size, each -> new TimeKey(each.createdAt(), each.id()));
    }

    /**
     * The import with that id.
     *
     * @throws NotFoundException if there is none
     */
    public ProfileImport get(SandboxId sandboxId, String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .flatMap(storable -> entities.createNamedQuery("profileImport.one", StoredImport.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("id", storable)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("import", id))
                .profileImport();
    }

    /**
     * Stops an import; what was read before stays imported.
     *
     * @throws NotFoundException if there is none with that id
     * @throws ConflictException {@code wrong-status}, if it has ended
     */
    public ProfileImport cancel(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.EDIT_PROFILES);
        get(sandboxId, id);
        if (!become(id, PENDING, ImportState.CANCELLED, ImportReason.NONE)) {
            throw new ConflictException("wrong-status", "The import " + id + " has ended");
        }
        log.record(sandboxId, actor, AuditAction.STOPPED, AuditedKind.IMPORT.thing(id, ""), List.of());
        entities.flush();
        entities.clear();
        return get(sandboxId, id);
    }

    /**
     * Lines of an import that have failed, in order; the first {@value ImportBatches#MOST_FAILURES} are kept.
     *
     * @param afterLine the number of the last one before; 0 to begin
     */
    public List<FailedLine> failures(SandboxId sandboxId, String id, long afterLine, int size) {
        get(sandboxId, id);
        List<?> rows = entities.createNativeQuery(FAILURES.formatted(size))
                .setParameter(1, id)
                .setParameter(2, afterLine)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FailedLine(
                        ((Number) row[0]).longValue(), ImportReason.ofStored((String) row[1], (String) row[2]), (String)
                                row[3]))
                .toList();
    }

    /** An import whose file is stored. */
    ProfileImport accept(Actor actor, SandboxId sandboxId, String id, ImportSource source) {
        StoredImport stored = new StoredImport(id, sandboxId, source, actor, clock.instant());
        entities.persist(stored);
        log.record(sandboxId, actor, AuditAction.UPLOADED, AuditedKind.IMPORT.thing(id, ""), List.of());
        return stored.profileImport();
    }

    /** What waits or runs, on any node, the oldest first. */
    List<ProfileImport> pending() {
        return entities.createNamedQuery("profileImport.in", StoredImport.class)
                .setParameter("states", PENDING)
                .getResultStream()
                .map(StoredImport::profileImport)
                .toList();
    }

    /** Begins an import or goes on with it; false if somebody has cancelled it. */
    boolean begin(String id) {
        return become(id, PENDING, ImportState.RUNNING, ImportReason.NONE);
    }

    /** Ends an import; false if somebody has cancelled it. */
    boolean end(String id, ImportState state, ImportReason reason) {
        return become(id, Set.of(ImportState.RUNNING), state, reason);
    }

    private boolean become(String id, Set<ImportState> before, ImportState state, ImportReason reason) {
        return entities.createNamedQuery("profileImport.become")
                        .setParameter("id", id)
                        .setParameter("states", before)
                        .setParameter("state", state)
                        .setParameter("reason", reason.text())
                        .setParameter("sentences", reason.stored())
                        .executeUpdate()
                == 1;
    }
}
