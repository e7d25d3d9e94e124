package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.database.Overtaken;
import org.declic.profile.Identity;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.StorableText;

/**
 * What is kept of a person, by any of their identities; without a profile, what messages to that identity are. Administrators may
 * have it given out and erased, and the audit log keeps that they did.
 *
 * <p>It has transactions of its own and is never called within one.
 */
@ApplicationScoped
public class PersonalData {

    private final PersonExport export;
    private final PersonErasure erasure;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonalData() {
        this(null, null);
    }

    @Inject
    public PersonalData(PersonExport export, PersonErasure erasure) {
        this.export = export;
        this.erasure = erasure;
    }

    /**
     * All that is kept.
     *
     * @throws NotFoundException if that is nothing
     */
    public PersonDocument export(Actor actor, SandboxId sandboxId, Identity identity) {
        actor.require(Right.ADMINISTER);
        requireStorable(identity);
        return export.document(actor, sandboxId, identity).orElseThrow(() -> unknown(identity));
    }

    /**
     * Erases it. Messages keep their figures and no longer say whom they were for; that an address refused marketing, or is
     * suppressed, stays. What is on a queue still goes out, and is recorded; it can be erased then.
     *
     * @throws NotFoundException if nothing is kept
     * @throws ConflictException {@code edited-meanwhile}, if others kept writing the same
     */
    public void erase(Actor actor, SandboxId sandboxId, Identity identity) {
        actor.require(Right.ADMINISTER);
        requireStorable(identity);
        if (!Overtaken.retry(() -> erasure.erase(actor, sandboxId, identity))) {
            throw unknown(identity);
        }
    }

    /** Nobody is known by anything else, and messages to people who are erased have no namespace. */
    private static void requireStorable(Identity identity) {
        if (!Identity.isNamespace(identity.namespace()) || !StorableText.isStorable(identity.userId())) {
            throw unknown(identity);
        }
    }

    private static NotFoundException unknown(Identity identity) {
        return new NotFoundException("profile with", identity.namespace() + " " + identity.userId());
    }
}
