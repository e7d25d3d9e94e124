package org.declic.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.declic.access.Actor;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditLog;
import org.declic.privacy.PersonDocument.MessagesPart;
import org.declic.privacy.PersonDocument.StoredPart;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDetails;
import org.declic.profile.Profiles;
import org.declic.shared.SandboxId;

/** Puts together all that is kept of a person. */
@ApplicationScoped
@Transactional
public class PersonExport {

    private final Profiles profiles;
    private final PersonFacts facts;
    private final PersonMessages messages;
    private final AuditLog log;
    private final Clock clock;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PersonExport() {
        this(null, null, null, null, null);
    }

    @Inject
    public PersonExport(Profiles profiles, PersonFacts facts, PersonMessages messages, AuditLog log, Clock clock) {
        this.profiles = profiles;
        this.facts = facts;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** Empty if nothing is kept of anybody who is known by {@code identity}. */
    Optional<PersonDocument> document(Actor actor, SandboxId sandboxId, Identity identity) {
        Person person = Person.of(sandboxId, identity, profiles.details(sandboxId, identity));
        MessagesPart sent = messages.of(person);
        if (person.profile().isEmpty() && sent.items().isEmpty()) {
            return Optional.empty();
        }
        PersonDocument document = new PersonDocument(
                clock.instant().toString(),
                identity,
                person.profile().map(PersonExport::stored).orElse(null),
                facts.consents(person),
                facts.audiences(person),
                facts.entries(person),
                sent);
        log.record(sandboxId, actor, AuditAction.EXPORTED, person.audited(), List.of());
        return Optional.of(document);
    }

    private static StoredPart stored(ProfileDetails details) {
        return new StoredPart(
                details.profile().id(),
                details.identities(),
                details.profile().attributes(),
                details.createdAt().toString(),
                details.modifiedAt().toString());
    }
}
