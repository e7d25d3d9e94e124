package org.declic.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.access.Actor;
import org.declic.access.Right;
import org.declic.channel.Channel;
import org.declic.database.Overtaken;
import org.declic.shared.ConflictException;
import org.declic.shared.SandboxId;

/**
 * Who agreed to marketing: each choice is kept with its source and time, the latest counts, at once and for what is queued
 * already.
 *
 * <p>It has transactions of its own and is never called within one.
 */
@ApplicationScoped
public class Consents {

    private final ConsentRecord stored;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Consents() {
        this(null);
    }

    @Inject
    public Consents(ConsentRecord stored) {
        this.stored = stored;
    }

    /**
     * Keeps choices, all or none. One that is older than what is known stays in the history only.
     *
     * @throws ConflictException {@code edited-meanwhile}, if others kept writing the same
     */
    public void add(Actor actor, List<ConsentChange> changes) {
        actor.require(Right.EDIT_PROFILES);
        Overtaken.retry(() -> {
            stored.add(actor, changes);
            return true;
        });
    }

    /**
     * Whether an address may get marketing now.
     *
     * @param address as the message has it
     * @param profileId of the person, if they are known
     */
    public ConsentDecision decide(SandboxId sandboxId, Channel channel, String address, Optional<String> profileId) {
        Optional<ConsentSubject> ofAddress = ConsentSubject.address(sandboxId, channel, address);
        Optional<ConsentSubject> ofPerson = profileId.map(id -> ConsentSubject.person(sandboxId, channel, id));
        Map<String, Consent> current = stored.current(
                Stream.of(ofAddress, ofPerson).flatMap(Optional::stream).toList());
        return stored.policy(sandboxId).decide(known(current, ofAddress), known(current, ofPerson));
    }

    private static Optional<Consent> known(Map<String, Consent> current, Optional<ConsentSubject> subject) {
        return subject.map(ConsentSubject::key).map(current::get);
    }

    /** The choice that counts for one subject, if it ever made one. */
    public Optional<Consent> current(ConsentSubject subject) {
        return known(stored.current(List.of(subject)), Optional.of(subject));
    }

    /** Its latest 100 choices, newest first. */
    public List<RecordedConsent> history(ConsentSubject subject) {
        return stored.history(subject);
    }

    /** What counts for those who never chose. */
    public ConsentPolicy policy(SandboxId sandboxId) {
        return stored.policy(sandboxId);
    }

    /** Decides on those. */
    public void change(Actor actor, SandboxId sandboxId, ConsentPolicy policy) {
        actor.require(Right.ADMINISTER);
        Overtaken.retry(() -> {
            stored.change(actor, sandboxId, policy);
            return true;
        });
    }
}
