package org.declic.consent.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.audit.AuditedFields;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/** What files of addresses were uploaded, and what became of them. */
@ApplicationScoped
@Transactional
public class ListUploads {

    private final EntityManager entities;
    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ListUploads() {
        this(null, null);
    }

    @Inject
    public ListUploads(EntityManager entities, AuditLog log) {
        this.entities = entities;
        this.log = log;
    }

    void keep(Actor actor, SandboxId sandboxId, ListUpload upload) {
        entities.persist(new StoredListUpload(sandboxId, upload));
        log.record(
                sandboxId,
                actor,
                AuditAction.UPLOADED,
                upload.list().audited(),
                AuditedFields.none()
                        .changesTo(new AuditedFields()
                                .with("file", upload.filename())
                                .with("handled", upload.handled())
                                .with("failed", upload.failed())));
    }

    /** Uploads to a list, the newest first. */
    public Page<ListUpload> page(SandboxId sandboxId, AddressList list, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        List<ListUpload> found = entities.createNamedQuery("listUpload.newest", StoredListUpload.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("list", list)
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredListUpload::upload)
                .toList();
        return Page.of(found, size, upload -> new TimeKey(upload.startedAt(), upload.id()));
    }

    /**
     * The upload with that id.
     *
     * @throws NotFoundException if there is none
     */
    public ListUpload get(SandboxId sandboxId, String id) {
        return stored(sandboxId, id).upload();
    }

    /**
     * Forgets an upload; what came to the list by it stays there.
     *
     * @throws NotFoundException if there is none
     */
    public void forget(Actor actor, SandboxId sandboxId, String id) {
        actor.require(Right.EDIT_PROFILES);
        entities.remove(stored(sandboxId, id));
    }

    private StoredListUpload stored(SandboxId sandboxId, String id) {
        return Optional.of(id)
                .filter(StorableText::isStorable)
                .flatMap(storable -> entities.createNamedQuery("listUpload.one", StoredListUpload.class)
                        .setParameter("sandbox", sandboxId.value())
                        .setParameter("id", storable)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("upload", id));
    }
}
