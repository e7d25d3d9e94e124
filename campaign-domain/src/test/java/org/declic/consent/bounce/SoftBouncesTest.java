package org.declic.consent.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.consent.list.AddressExclusion;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.settings.InvalidSettingException;
import org.declic.settings.SettingsFixture;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.TimeKey;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SoftBouncesTest {

    private static final String THRESHOLD = "declic.suppression.soft-bounces";
    private static final String JANE = "jane@example.com";
    private static final String FULL = "4.2.2 Mailbox full";

    private final Database database;
    private final DomainFixture domain;
    private final SoftBounces bounces;
    private final SandboxId prod;
    private final SandboxId dev;

    SoftBouncesTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        bounces = aNode();
        prod = domain.sandbox("prod").id();
        dev = domain.sandbox("dev").id();
    }

    private SoftBounces aNode() {
        return new SoftBounces(counts(), domain.clock);
    }

    private BounceCounts counts() {
        return database.transactional(
                new BounceCounts(database.entities(), domain.addressLists, new Ids(), domain.clock, thresholds()));
    }

    private BounceThresholds thresholds() {
        return database.transactional(new BounceThresholds(database.entities(), domain.auditLog));
    }

    private Optional<BounceCount> nextDay() {
        domain.clock.advance(BounceCounts.BETWEEN_COUNTS);
        return bounces.bounced(prod, JANE, FULL);
    }

    private boolean isSuppressed() {
        return domain.listedAddresses().exclusion(prod, JANE).equals(Optional.of(AddressExclusion.EMAIL_SUPPRESSED));
    }

    @Test
    void suppressesAnAddressWithTheFifth() {
        for (int i = 1; i < 5; i++) {
            assertThat(nextDay()).contains(new BounceCount(i, 5));
        }
        assertThat(isSuppressed()).isFalse();

        assertThat(nextDay()).get().matches(BounceCount::suppresses);

        assertThat(isSuppressed()).isTrue();
        assertThat(domain.addressLists.find(
                        prod, AddressList.CLIENT, ListedEntity.email(JANE).orElseThrow()))
                .get()
                .satisfies(entry -> {
                    assertThat(entry.cause()).isEqualTo(ListCause.SOFT);
                    assertThat(entry.comment()).isEqualTo(FULL);
                    assertThat(entry.user()).isEqualTo("system");
                });
        assertThat(database.rows("soft_bounce"))
                .as("counted anew once it is off the list")
                .isZero();
    }

    @Test
    void tellsTheCountsOfSomeAddresses() {
        nextDay();
        nextDay();
        List<String> asked = List.of(JANE, "john@example.com");

        assertThat(counts().among(prod, asked)).isEqualTo(Map.of(JANE, 2));
        assertThat(counts().among(dev, asked)).isEmpty();
        assertThat(counts().among(prod, List.of())).isEmpty();
    }

    @Test
    void countsThoseOfADayAsOne() {
        assertThat(nextDay()).isPresent();
        domain.clock.advance(Duration.ofHours(23));

        assertThat(bounces.bounced(prod, "Jane@EXAMPLE.com", FULL)).isEmpty();
        domain.clock.advance(Duration.ofHours(1));
        assertThat(bounces.bounced(prod, JANE, FULL)).contains(new BounceCount(2, 5));
        assertThat(bounces.bounced(dev, JANE, FULL)).contains(new BounceCount(1, 5));
    }

    @Test
    void beginsAnewAfterASuccess() {
        nextDay();
        nextDay();

        bounces.succeeded(dev, JANE);
        assertThat(nextDay()).contains(new BounceCount(3, 5));
        bounces.succeeded(prod, "JANE@example.com");

        assertThat(nextDay()).contains(new BounceCount(1, 5));
    }

    @Test
    void learnsWhatOtherNodesCount() {
        SoftBounces other = aNode();
        other.succeeded(prod, "somebody@example.com");
        nextDay();
        domain.clock.advance(SoftBounces.BETWEEN_LOOKS);

        other.succeeded(prod, JANE);

        assertThat(database.rows("soft_bounce")).isZero();
        nextDay();
        aNode().succeeded(prod, JANE);
        assertThat(database.rows("soft_bounce")).as("after a start").isZero();
    }

    @Test
    void asksTheDatabaseOfNobodyWithoutABounce() {
        nextDay();
        SoftBounces withoutDatabase = new SoftBounces(new Asked(), domain.clock);

        for (int i = 0; i < 1_000; i++) {
            withoutDatabase.succeeded(prod, "user-" + i + "@example.com");
        }
        assertThatThrownBy(() -> withoutDatabase.succeeded(prod, JANE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void knowsMoreThanItReadsAtOnce() {
        for (int i = 0; i < 600; i++) {
            bounces.bounced(prod, "user-" + i + "@example.com", FULL);
        }
        SoftBounces later = aNode();
        for (int i = 0; i < 600; i++) {
            later.succeeded(prod, "user-" + i + "@example.com");
        }

        assertThat(database.rows("soft_bounce")).isZero();
    }

    @Test
    void takesAnotherThreshold() {
        BounceCounts strict = SettingsFixture.with(THRESHOLD, "1", this::counts);

        assertThat(new SoftBounces(strict, domain.clock).bounced(prod, JANE, FULL))
                .contains(new BounceCount(1, 1));
        assertThat(isSuppressed()).isTrue();
        assertThat(database.rows("soft_bounce")).isZero();
        assertThatThrownBy(() -> SettingsFixture.with(THRESHOLD, "21", this::counts))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void eachSandboxMayDecideItself() {
        thresholds().change(DomainFixture.ADMINISTRATOR, prod, 2);
        thresholds().change(DomainFixture.ADMINISTRATOR, prod, 2);

        assertThat(nextDay()).contains(new BounceCount(1, 2));
        assertThat(nextDay()).contains(new BounceCount(2, 2));
        assertThat(isSuppressed()).isTrue();
        assertThat(thresholds().of(dev)).isEqualTo(5);
        assertThat(domain.auditLog
                        .page(
                                prod,
                                new AuditFilter("", "", Set.of(AuditedKind.SANDBOX), Set.of(), null, null),
                                Optional.empty(),
                                9)
                        .items())
                .as("the second time changes nothing")
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.changes()).containsExactly(FieldChange.of("softBounces", "5", "2")));
        assertThatThrownBy(() -> thresholds().change(DomainFixture.ADMINISTRATOR, prod, 21))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> thresholds().change(DomainFixture.APPROVER, prod, 3))
                .isInstanceOf(MissingRightException.class);
    }

    @Test
    void passesOverWhatIsNoAddress() {
        assertThat(bounces.bounced(prod, "no address", FULL)).isEmpty();
        bounces.succeeded(prod, "no address");

        assertThat(database.rows("soft_bounce")).isZero();
    }

    /** Reads, and fails when it is asked to reset. */
    private final class Asked extends BounceCounts {
        @Override
        List<CountedAddress> since(TimeKey key) {
            return counts().since(key);
        }

        @Override
        void reset(SandboxId sandboxId, ListedEntity address) {
            throw new AssertionError("asked for " + address);
        }
    }
}
