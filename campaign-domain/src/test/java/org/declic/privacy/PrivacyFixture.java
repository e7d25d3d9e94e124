package org.declic.privacy;

import jakarta.persistence.EntityManager;
import org.declic.DomainFixture;
import org.declic.audience.Memberships;
import org.declic.consent.ConsentRecord;
import org.declic.database.Database;
import org.declic.shared.Ids;
import org.declic.tracking.SentMessages;

/** Export and erasure on the database of a {@link DomainFixture}. */
public final class PrivacyFixture {

    private PrivacyFixture() {}

    /** Wired as the container does. */
    public static PersonalData personalData(DomainFixture domain) {
        Database database = domain.database;
        EntityManager entities = database.entities();
        SentMessages sent = sentMessages(domain);
        Memberships memberships = database.transactional(new Memberships(entities, domain.audiences));
        PersonExport export = database.transactional(new PersonExport(
                domain.profiles,
                new PersonFacts(domain.consents, memberships, domain.addressLists),
                new PersonMessages(entities, sent),
                domain.auditLog,
                domain.clock));
        PersonErasure erasure = database.transactional(new PersonErasure(
                new ErasedProfiles(entities, domain.profiles),
                memberships,
                new ErasedConsents(
                        entities,
                        domain.consents,
                        database.transactional(new ConsentRecord(entities, domain.auditLog, new Ids(), domain.clock))),
                new ErasedMessages(entities, sent, new Ids(), domain.clock),
                domain.auditLog));
        return new PersonalData(export, erasure);
    }

    static SentMessages sentMessages(DomainFixture domain) {
        return domain.database.transactional(new SentMessages(domain.database.entities(), domain.executions));
    }
}
