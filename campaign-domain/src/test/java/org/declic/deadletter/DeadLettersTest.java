package org.declic.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.execution.AcceptedExecution;
import org.declic.execution.AcceptedMessage;
import org.declic.execution.ExecutionFixture;
import org.declic.queue.Envelope;
import org.declic.queue.FailedMessage;
import org.declic.shared.CampaignId;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DeadLettersTest {

    private static final SandboxId PROD = new SandboxId("prod");
    private static final SandboxId DEV = new SandboxId("dev");
    private static final AcceptedExecution EXECUTION = ExecutionFixture.anExecution(PROD, new CampaignId("c"), "r", 5);

    private final Database database;
    private final DomainFixture domain;
    private final DeadLetters letters;

    DeadLettersTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        letters = domain.deadLetters;
    }

    @Test
    void keepsWhatFailedWithWhatItIsAbout() {
        FailedMessage failed = failed(0, "Failed for order 17");

        letters.keep(List.of(failed));

        DeadLetterDetails details = letters.find(PROD, failed.id()).orElseThrow();
        DeadLetter letter = details.letter();
        assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("EmailDelivery", "", Envelope.PRESENT_VERSION, 2));
        assertThat(letter.messageId()).isEqualTo(message(0).messageId());
        assertThat(letter.sandboxId()).isEqualTo(PROD);
        assertThat(letter.cause().text()).isEqualTo("Failed for order 17");
        assertThat(letter.since()).isEqualTo(TestClock.START);
        assertThat(letter.handling()).isEqualTo(new DeadLetter.Handling(DeadLetterState.OPEN, null, null));
        assertThat(details.subject())
                .contains(
                        new LetterSubject(PROD, new CampaignId("c"), message(0).messageId(), "user0@example.com"));
    }

    @Test
    void keepsAMessageOnceHoweverOftenItComes() {
        letters.keep(List.of(failed(0, "x"), failed(0, "x")));
        domain.clock.advance(Duration.ofMinutes(1));
        letters.keep(List.of(failed(0, "x"), failed(1, "x")));
        letters.keep(List.of());

        assertThat(database.rows("dead_letter")).isEqualTo(2);
        assertThat(database.rows("dead_letter_payload")).isEqualTo(2);
        assertThat(letters.find(PROD, failed(0, "x").id())
                        .orElseThrow()
                        .letter()
                        .since())
                .isEqualTo(TestClock.START);
    }

    @Test
    void keepsWhateverNobodyCanRead() {
        FailedMessage odd = FailedMessageFixture.unreadable("{}", "EmailDelivery");
        FailedMessage endless = FailedMessageFixture.failed(
                new Envelope(2, "k".repeat(99), new byte[0], 0, false),
                "q".repeat(999),
                "\u0000".repeat(9) + "é".repeat(9999));

        letters.keep(List.of(odd, endless));

        assertThat(letters.find(PROD, odd.id()).orElseThrow().subject()).isEmpty();
        assertThat(letters.find(DEV, endless.id())
                        .orElseThrow()
                        .letter()
                        .cause()
                        .text())
                .isEqualTo("é".repeat(1000));
    }

    @Test
    void showsALetterInItsSandboxAndAnUnreadableOneInEvery() {
        FailedMessage unreadable = FailedMessageFixture.unreadable("?", "Feedback");
        letters.keep(List.of(failed(0, "x"), unreadable));

        assertThat(letters.find(DEV, failed(0, "x").id())).isEmpty();
        assertThat(letters.find(DEV, "\u0000")).isEmpty();
        assertThat(ids(letters.page(PROD, DeadLetterFilter.ALL, Optional.empty(), 10)))
                .containsExactlyInAnyOrder(failed(0, "x").id(), unreadable.id());
        assertThat(ids(letters.page(DEV, DeadLetterFilter.ALL, Optional.empty(), 10)))
                .containsExactly(unreadable.id());
        assertThat(letters.groups(DEV)).hasSize(1);
        assertThatThrownBy(
                        () -> letters.discard(ADMINISTRATOR, DEV, failed(0, "x").id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(letters.discardGroup(ADMINISTRATOR, DEV, fingerprint("x"))).isZero();
        assertThat(letters.discardGroup(ADMINISTRATOR, DEV, "\u0000")).isZero();
    }

    @Test
    void pagesNewestFirstByStateAndGroup() {
        for (int i = 0; i < 5; i++) {
            letters.keep(List.of(failed(i, i == 4 ? "another" : "one " + i)));
            domain.clock.advance(Duration.ofSeconds(1));
        }
        letters.discard(ADMINISTRATOR, PROD, failed(3, "").id());
        DeadLetterFilter open = new DeadLetterFilter(Set.of(DeadLetterState.OPEN), fingerprint("one 1"));

        Page<DeadLetter> first = letters.page(PROD, open, Optional.empty(), 2);
        Page<DeadLetter> second = letters.page(PROD, open, first.nextKey(), 2);

        assertThat(ids(first)).containsExactly(failed(2, "").id(), failed(1, "").id());
        assertThat(ids(second)).containsExactly(failed(0, "").id());
        assertThat(second.nextKey()).isEmpty();
    }

    @Test
    void groupsOpenLettersByLikeCauses() {
        letters.keep(List.of(failed(0, "No campaign 11"), failed(1, "Another")));
        domain.clock.advance(Duration.ofSeconds(1));
        letters.keep(List.of(failed(2, "No campaign 12"), failed(3, "No campaign 13")));
        letters.discard(ADMINISTRATOR, PROD, failed(3, "").id());

        assertThat(letters.groups(PROD))
                .containsExactly(
                        new DeadLetterGroup(
                                fingerprint("No campaign 1"),
                                "EmailDelivery",
                                "No campaign 11",
                                2,
                                TestClock.START,
                                TestClock.START.plusSeconds(1)),
                        new DeadLetterGroup(
                                fingerprint("Another"),
                                "EmailDelivery",
                                "Another",
                                1,
                                TestClock.START,
                                TestClock.START));
    }

    @Test
    void discardsForGoodAndTellsWho() {
        letters.keep(List.of(failed(0, "x"), failed(1, "x")));

        DeadLetter discarded =
                letters.discard(ADMINISTRATOR, PROD, failed(0, "").id());

        assertThat(discarded.handling())
                .isEqualTo(new DeadLetter.Handling(DeadLetterState.DISCARDED, "ada", TestClock.START));
        assertThat(letters.find(PROD, discarded.id())).contains(new DeadLetterDetails(discarded, Optional.empty()));
        assertThat(database.rows("dead_letter_payload")).isEqualTo(1);
        assertThatThrownBy(() -> letters.discard(ADMINISTRATOR, PROD, discarded.id()))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("wrong-status"));
    }

    @Test
    void discardsTheOpenLettersOfAGroup() {
        letters.keep(List.of(failed(0, "x 1"), failed(1, "x 2"), failed(2, "another")));
        letters.discard(ADMINISTRATOR, PROD, failed(0, "").id());

        assertThat(letters.discardGroup(ADMINISTRATOR, PROD, fingerprint("x 3")))
                .isEqualTo(1);

        assertThat(letters.groups(PROD)).extracting(DeadLetterGroup::cause).containsExactly("another");
        assertThat(database.rows("dead_letter")).isEqualTo(3);
        assertThat(database.rows("dead_letter_payload")).isEqualTo(1);
    }

    @Test
    void writesToTheAuditLogWhoDidWhat() {
        letters.keep(List.of(failed(0, "x"), failed(1, "x"), failed(2, "x"), failed(3, "x")));
        letters.discard(ADMINISTRATOR, PROD, failed(0, "").id());
        domain.clock.advance(Duration.ofSeconds(1));
        letters.replayed(ADMINISTRATOR, PROD, failed(1, "").id());
        letters.replayed(ADMINISTRATOR, PROD, failed(1, "").id());
        domain.clock.advance(Duration.ofSeconds(1));
        letters.discardGroup(ADMINISTRATOR, PROD, fingerprint("x"));
        letters.discardGroup(ADMINISTRATOR, PROD, fingerprint("x"));

        List<AuditEntry> entries = domain.auditLog
                .page(PROD, AuditFilter.ALL, Optional.empty(), 10)
                .items();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.DISCARDED, AuditAction.REPLAYED, AuditAction.DISCARDED);
        assertThat(entries)
                .extracting(AuditEntry::thing)
                .containsExactly(
                        AuditedKind.DEAD_LETTER_GROUP.thing(fingerprint("x"), ""),
                        AuditedKind.DEAD_LETTER.thing(failed(1, "").id(), "EmailDelivery"),
                        AuditedKind.DEAD_LETTER.thing(failed(0, "").id(), "EmailDelivery"));
        assertThat(entries.get(0).changes()).containsExactly(FieldChange.of("count", null, "2"));
        assertThat(entries.get(1).by().name()).isEqualTo("ada");
    }

    @Test
    void letsOnlyAdministratorsDiscard() {
        letters.keep(List.of(failed(0, "x")));

        assertThatThrownBy(() -> letters.discard(APPROVER, PROD, failed(0, "").id()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> letters.discardGroup(APPROVER, PROD, fingerprint("x")))
                .isInstanceOf(MissingRightException.class);
        assertThat(database.rows("dead_letter_payload")).isEqualTo(1);
    }

    @Test
    void forgetsHandledLettersAfterTheRetentionButNeverAnOpenOne() {
        letters.keep(List.of(failed(0, "x"), failed(1, "x"), failed(2, "x")));
        letters.discard(ADMINISTRATOR, PROD, failed(0, "").id());
        letters.replayed(ADMINISTRATOR, PROD, failed(1, "").id());

        domain.clock.advance(DeadLetters.RETENTION);
        letters.forgetOld();
        assertThat(database.rows("dead_letter")).isEqualTo(3);

        domain.clock.advance(Duration.ofMillis(1));
        letters.forgetOld();
        assertThat(ids(letters.page(PROD, DeadLetterFilter.ALL, Optional.empty(), 10)))
                .containsExactly(failed(2, "").id());
        assertThat(database.rows("dead_letter_payload")).isEqualTo(1);
    }

    private static String fingerprint(String cause) {
        return CauseFingerprint.of("EmailDelivery", cause);
    }

    private static AcceptedMessage message(int recipient) {
        return ExecutionFixture.message(EXECUTION, recipient);
    }

    private static FailedMessage failed(int recipient, String cause) {
        return FailedMessageFixture.failed(message(recipient), cause);
    }

    private static List<String> ids(Page<DeadLetter> page) {
        return page.items().stream().map(DeadLetter::id).toList();
    }
}
