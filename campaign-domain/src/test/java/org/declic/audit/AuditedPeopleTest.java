package org.declic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.audience.Audience;
import org.declic.consent.ConsentPolicy;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

/** What the audit log keeps of the lists, the audiences and the rule of consent. */
@OnEveryDatabase
class AuditedPeopleTest {

    private final DomainFixture domain;
    private final SandboxId sandbox;

    AuditedPeopleTest(Database database) {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void keepsWhoIsPutOnAListAndTakenOff() {
        ListedEntity jane = ListedEntity.email("jane@example.com").orElseThrow();
        EntryDraft draft = new EntryDraft(jane, ListCause.MANUAL, "asked for it", "mia");
        domain.addressLists.add(MANAGER, sandbox, AddressList.CLIENT, List.of(draft));
        tick();
        domain.addressLists.remove(MANAGER, sandbox, AddressList.CLIENT, jane);
        tick();
        domain.addressLists.add(Actor.SYSTEM, sandbox, AddressList.CLIENT, List.of(draft));
        domain.addressLists.clear(ADMINISTRATOR, sandbox, AddressList.CLIENT);

        List<AuditEntry> entries = entries(AuditedKind.SUPPRESSION_LIST);
        assertThat(entries)
                .extracting(entry -> entry.action() + " " + entry.thing().name())
                .containsExactly("DELETED ", "DELETED jane@example.com", "CREATED jane@example.com");
        assertThat(entries.get(0).changes()).containsExactly(FieldChange.of("entries", "1", null));
        assertThat(entries.get(2).changes()).contains(FieldChange.of("comment", null, "asked for it"));
    }

    @Test
    void keepsWhetherTheAllowedListIsInForceOncePerChange() {
        domain.addressLists.enforceAllowedList(ADMINISTRATOR, sandbox, true);
        domain.addressLists.enforceAllowedList(ADMINISTRATOR, sandbox, true);
        tick();
        domain.addressLists.enforceAllowedList(ADMINISTRATOR, sandbox, false);

        assertThat(entries(AuditedKind.ALLOWED_LIST))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.DEACTIVATED, AuditAction.ACTIVATED);
    }

    @Test
    void keepsTheLifeOfAnAudience() {
        Audience audience = domain.audiences.create(MANAGER, sandbox, "Customers");
        tick();
        domain.audiences.rename(MANAGER, sandbox, audience.id(), "Buyers");
        domain.audiences.rename(MANAGER, sandbox, audience.id(), "Buyers");
        tick();
        domain.audiences.delete(MANAGER, sandbox, audience.id());

        List<AuditEntry> entries = entries(AuditedKind.AUDIENCE);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.DELETED, AuditAction.CHANGED, AuditAction.CREATED);
        assertThat(entries.get(1).changes()).containsExactly(FieldChange.of("name", "Customers", "Buyers"));
    }

    @Test
    void keepsWhatCountsForThoseWhoNeverChose() {
        domain.consents.change(ADMINISTRATOR, sandbox, ConsentPolicy.REQUIRED);
        domain.consents.change(ADMINISTRATOR, sandbox, ConsentPolicy.REQUIRED);

        assertThat(entries(AuditedKind.CONSENT_POLICY))
                .flatExtracting(AuditEntry::changes)
                .containsExactly(FieldChange.of("missing", "GRANTED", "REQUIRED"));
    }

    private void tick() {
        domain.clock.advance(Duration.ofSeconds(1));
    }

    private List<AuditEntry> entries(AuditedKind kind) {
        return domain.auditLog
                .page(sandbox, new AuditFilter("", "", Set.of(kind), Set.of(), null, null), Optional.empty(), 50)
                .items();
    }
}
