package org.declic.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.declic.database.Like;
import org.declic.shared.MessageId;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;
import org.declic.shared.TimeKey;

/** The outbox: what would have been sent, had a real provider been configured. */
@ApplicationScoped
@Transactional
public class Outbox {

    private final EntityManager entities;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Outbox() {
        this(null);
    }

    @Inject
    public Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /** Captures a message; a no-op when it is captured already. */
    public void capture(CapturedMessage message) {
        if (entities.find(StoredCapture.class, message.messageId().value()) == null) {
            entities.persist(new StoredCapture(message));
        }
    }

    /** The captured message with that id in the sandbox. */
    public Optional<CapturedMessage> find(SandboxId sandboxId, MessageId messageId) {
        return Optional.of(messageId.value())
                .filter(StorableText::isStorable)
                .map(storable -> entities.find(StoredCapture.class, storable))
                .filter(captured -> captured.sandboxId().equals(sandboxId))
                .map(StoredCapture::message);
    }

    /**
     * The same, for whoever cannot go on without.
     *
     * @throws NotFoundException if there is none
     */
    public CapturedMessage get(SandboxId sandboxId, MessageId messageId) {
        return find(sandboxId, messageId)
                .orElseThrow(() -> new NotFoundException("captured message", messageId.value()));
    }

    /**
     * Captured messages, newest first.
     *
     * @param recipient a part of the recipient's address; empty for all
     * @param after the key of the previous page; empty for the first
     */
    public Page<CapturedMessage> page(SandboxId sandboxId, String recipient, Optional<String> after, int size) {
        TimeKey key = TimeKey.after(after);
        List<CapturedMessage> found = entities.createNamedQuery("outbox.page", StoredCapture.class)
                .setParameter("sandbox", sandboxId.value())
                .setParameter("recipient", Like.containing(recipient))
                .setParameter("at", key.at())
                .setParameter("id", key.id())
                .setMaxResults(size + 1)
                .getResultStream()
                .map(StoredCapture::message)
                .toList();
        return Page.of(found, size, CapturedMessage::key);
    }
}
