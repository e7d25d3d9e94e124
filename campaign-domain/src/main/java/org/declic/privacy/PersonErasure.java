package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.declic.access.Actor;
import org.declic.audience.Memberships;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.profile.Identity;
import org.declic.shared.SandboxId;

/** Erases a person in one transaction. */
@ApplicationScoped
@Transactional
public class PersonErasure {

    private final ErasedProfiles profiles;
    private final Memberships audiences;
    private final ErasedConsents consents;
    private final ErasedMessages messages;
    private final AuditLog log;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonErasure() {
        this(null, null, null, null, null);
    }

    @Inject
    public PersonErasure(
            ErasedProfiles profiles,
            Memberships audiences,
            ErasedConsents consents,
            ErasedMessages messages,
            AuditLog log) {
        this.profiles = profiles;
        this.audiences = audiences;
        this.consents = consents;
        this.messages = messages;
        this.log = log;
    }

    /** False if nothing is kept of anybody who is known by {@code identity}. */
    boolean erase(Actor actor, SandboxId sandboxId, Identity identity) {
        Person person = Person.of(sandboxId, identity, profiles.lock(sandboxId, identity));
        int erased = messages.erase(actor, person);
        if (erased == 0 && person.profile().isEmpty()) {
            return false;
        }
        consents.erase(actor, person);
        person.profileId().ifPresent(id -> {
            audiences.end(id);
            profiles.erase(id);
        });
        log.record(sandboxId, actor, AuditAction.ERASED, person.audited(), List.of());
        return true;
    }
}
