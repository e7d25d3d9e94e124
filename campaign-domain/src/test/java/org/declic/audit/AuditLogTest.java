package org.declic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.declic.DomainFixture;
import org.declic.access.Actor;
import org.declic.access.Role;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AuditLogTest {

    private static final SandboxId PROD = new SandboxId("prod");
    private static final SandboxId DEV = new SandboxId("dev");
    private static final AuditedThing SALE = AuditedKind.CAMPAIGN.thing("c-1", "100% Sale");
    private static final AuditedThing MAIL = AuditedKind.CHANNEL_CONFIGURATION.thing("m-1", "Mail");

    private final Database database;
    private final DomainFixture domain;
    private final AuditLog log;

    AuditLogTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        log = domain.auditLog;
    }

    @Test
    void tellsWhoDidWhatWhenOnWhat() {
        List<FieldChange> changes = List.of(FieldChange.of("name", "Été", "x\ny"), FieldChange.undisclosed("secret"));

        log.record(PROD, new Actor("shop", Role.ADMINISTRATOR, Actor.Kind.CLIENT), AuditAction.CHANGED, SALE, changes);

        assertThat(all(PROD)).singleElement().satisfies(entry -> {
            assertThat(entry.sandboxId()).isEqualTo(PROD);
            assertThat(entry.at()).isEqualTo(TestClock.START);
            assertThat(entry.by()).isEqualTo(new AuditEntry.By("shop", Actor.Kind.CLIENT));
            assertThat(entry.action()).isEqualTo(AuditAction.CHANGED);
            assertThat(entry.thing()).isEqualTo(SALE);
            assertThat(entry.changes()).isEqualTo(changes);
        });
        assertThat(all(DEV)).isEmpty();
    }

    @Test
    void showsWhatBelongsToNoSandboxInEach() {
        log.record(null, ADMINISTRATOR, AuditAction.CREATED, MAIL, List.of());

        assertThat(all(PROD)).hasSize(1);
        assertThat(all(DEV)).hasSize(1);
    }

    @Test
    void goesBackWithTheChange() {
        Supplier<Object> failing = () -> {
            record(ADMINISTRATOR, AuditAction.CHANGED, SALE);
            throw new IllegalStateException("after the entry");
        };

        assertThatThrownBy(() -> database.inTransaction(failing)).hasMessage("after the entry");

        assertThat(database.rows("audit_entry")).isZero();
    }

    @Test
    void boundsWhatItKeeps() {
        record(
                new Actor("a".repeat(300), Role.VIEWER),
                AuditAction.CHANGED,
                AuditedKind.CAMPAIGN.thing("i".repeat(200), "n\u0000".repeat(300)));

        AuditEntry entry = all(PROD).get(0);
        assertThat(entry.by().name()).hasSize(255);
        assertThat(entry.thing().id()).hasSize(100);
        assertThat(entry.thing().name()).isEqualTo("n".repeat(255));
    }

    @Test
    void pagesNewestFirst() {
        for (int i = 0; i < 5; i++) {
            record(ADMINISTRATOR, AuditAction.CHANGED, AuditedKind.CAMPAIGN.thing("c-" + i, ""));
            domain.clock.advance(Duration.ofSeconds(1));
        }

        Page<AuditEntry> first = log.page(PROD, AuditFilter.ALL, Optional.empty(), 3);
        Page<AuditEntry> second = log.page(PROD, AuditFilter.ALL, first.nextKey(), 3);

        assertThat(first.items()).extracting(entry -> entry.thing().id()).containsExactly("c-4", "c-3", "c-2");
        assertThat(second.items()).extracting(entry -> entry.thing().id()).containsExactly("c-1", "c-0");
        assertThat(second.nextKey()).isEmpty();
    }

    @Test
    void filters() {
        record(ADMINISTRATOR, AuditAction.CREATED, SALE);
        domain.clock.advance(Duration.ofSeconds(10));
        record(MANAGER, AuditAction.CHANGED, MAIL);

        assertThat(found(new AuditFilter("AD", "", Set.of(), Set.of(), null, null)))
                .containsExactly(SALE);
        assertThat(found(new AuditFilter("", "100%", Set.of(), Set.of(), null, null)))
                .containsExactly(SALE);
        assertThat(found(new AuditFilter("", "%", Set.of(), Set.of(), null, null)))
                .containsExactly(SALE);
        assertThat(found(new AuditFilter("", "M-1", Set.of(), Set.of(), null, null)))
                .containsExactly(MAIL);
        assertThat(found(new AuditFilter("", "", Set.of(AuditedKind.CAMPAIGN), Set.of(), null, null)))
                .containsExactly(SALE);
        assertThat(found(new AuditFilter("", "", Set.of(), Set.of(AuditAction.CHANGED), null, null)))
                .containsExactly(MAIL);
        assertThat(found(new AuditFilter("", "", Set.of(), Set.of(), TestClock.START.plusSeconds(10), null)))
                .containsExactly(MAIL);
        assertThat(found(new AuditFilter("", "", Set.of(), Set.of(), null, TestClock.START.plusSeconds(10))))
                .containsExactly(SALE);
    }

    @Test
    void keepsTheChangesOfOneSittingAsOneEntry() {
        edit(MANAGER, FieldChange.of("name", "a", "ab"));
        domain.clock.advance(AuditLog.ONE_SITTING);
        edit(MANAGER, FieldChange.of("name", "ab", "abc"), FieldChange.of("subject", null, "Hi"));
        edit(MANAGER, FieldChange.of("subject", "Hi", null));

        assertThat(all(PROD)).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(TestClock.START);
            assertThat(entry.changes()).containsExactly(FieldChange.of("name", "a", "abc"));
        });

        domain.clock.advance(Duration.ofMillis(1));
        edit(MANAGER, FieldChange.of("name", "abc", "d"));
        assertThat(all(PROD)).hasSize(2);
    }

    @Test
    void beginsAnotherEntryWhenSomebodyElseOrSomethingElseComesInBetween() {
        edit(MANAGER, FieldChange.of("name", "a", "b"));
        domain.clock.advance(Duration.ofSeconds(1));
        edit(ADMINISTRATOR, FieldChange.of("name", "b", "c"));
        domain.clock.advance(Duration.ofSeconds(1));
        edit(ADMINISTRATOR);
        record(ADMINISTRATOR, AuditAction.ACTIVATED, SALE);
        domain.clock.advance(Duration.ofSeconds(1));
        edit(ADMINISTRATOR, FieldChange.of("name", "c", "d"));

        assertThat(all(PROD))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.CHANGED, AuditAction.ACTIVATED, AuditAction.CHANGED, AuditAction.CHANGED);
    }

    @Test
    void forgetsAfterTwoYears() {
        record(ADMINISTRATOR, AuditAction.CREATED, SALE);

        domain.clock.advance(AuditLog.RETENTION);
        log.forgetOld();
        assertThat(all(PROD)).hasSize(1);

        domain.clock.advance(Duration.ofMillis(1));
        log.forgetOld();
        assertThat(all(PROD)).isEmpty();
    }

    private void record(Actor actor, AuditAction action, AuditedThing thing) {
        log.record(PROD, actor, action, thing, List.of());
    }

    private void edit(Actor actor, FieldChange... changes) {
        log.recordEditing(PROD, actor, SALE, List.of(changes));
    }

    private List<AuditEntry> all(SandboxId sandbox) {
        return log.page(sandbox, AuditFilter.ALL, Optional.empty(), 10).items();
    }

    private List<AuditedThing> found(AuditFilter filter) {
        return log.page(PROD, filter, Optional.empty(), 10).items().stream()
                .map(AuditEntry::thing)
                .toList();
    }
}
