package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.ConflictException;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ProfileUpsertsTest {

    private static final Identity EMAIL = new Identity("email", "jane@example.com");
    private static final Identity PHONE = new Identity("phone", "+33600000000");
    private static final Identity LOYALTY = new Identity("loyalty", "4711");

    private final Database database;
    private final DomainFixture domain;
    private final ProfileUpserts upserts;
    private final SandboxId sandbox;

    ProfileUpsertsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        upserts = domain.upserts;
        sandbox = domain.sandbox("prod").id();
    }

    private UpsertedProfile upsert(Map<String, Object> attributes, Identity... identities) {
        return upserts.upsert(DomainFixture.MANAGER, sandbox, new ProfileDraft(List.of(identities), attributes));
    }

    private List<Identity> identities(Identity of) {
        return domain.profiles.details(sandbox, of).orElseThrow().identities();
    }

    @Test
    void createsAProfileOfWhomNobodyKnows() {
        UpsertedProfile written = upsert(Map.of("points", 12), PHONE, EMAIL, EMAIL);

        assertThat(written.created()).isTrue();
        assertThat(written.details().identities()).containsExactly(EMAIL, PHONE);
        assertThat(domain.profiles.details(sandbox, EMAIL)).contains(written.details());
        assertThat(domain.profiles.details(sandbox, PHONE)).contains(written.details());
        assertThat(written.details().createdAt()).isEqualTo(TestClock.START);
    }

    @Test
    void changesTheOneThatIsKnownAndAddsItsNewIdentities() {
        UpsertedProfile created = upsert(Map.of("points", 12), EMAIL);
        domain.clock.advance(Duration.ofHours(1));

        UpsertedProfile changed = upsert(Map.of("points", 13), LOYALTY, EMAIL);

        assertThat(changed.created()).isFalse();
        assertThat(changed.details().profile().id())
                .isEqualTo(created.details().profile().id());
        assertThat(changed.details().createdAt()).isEqualTo(TestClock.START);
        assertThat(changed.details().modifiedAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(1)));
        assertThat(domain.profiles.details(sandbox, LOYALTY)).contains(changed.details());
        assertThat(database.rows("profile")).isOne();
    }

    @Test
    void mergesAttributesDeeplyAndKeepsConsents() {
        Map<String, Object> consents = Map.of("marketing", Map.of("email", Map.of("val", "n")));
        domain.profiles.create(
                sandbox,
                List.of(EMAIL),
                Map.of("person", Map.of("first", "Jane", "last", "Doe"), "points", 1),
                consents);
        Map<String, Object> noLast = new HashMap<>(Map.of("first", "Joan"));
        noLast.put("last", null);

        Profile changed = upsert(Map.of("person", noLast, "tags", List.of("a")), EMAIL)
                .details()
                .profile();

        assertThat(changed.attributes())
                .isEqualTo(Map.of("person", Map.of("first", "Joan"), "points", 1, "tags", List.of("a")));
        assertThat(changed.consents()).isEqualTo(consents);
        assertThat(domain.profiles.find(sandbox, EMAIL)).contains(changed);
    }

    @Test
    void findsAnIdentityInWhateverCaseItsNamespaceIsSpelt() {
        upsert(Map.of(), new Identity("loyaltyId", "aB"));

        assertThat(upsert(Map.of(), new Identity("LOYALTYID", "aB")).created()).isFalse();
        assertThat(upsert(Map.of(), new Identity("loyaltyId", "ab")).created()).isTrue();
    }

    @Test
    void namesTheProfilesThatIdentitiesBelongTo() {
        String jane = upsert(Map.of(), EMAIL).details().profile().id();
        String joe = upsert(Map.of(), PHONE).details().profile().id();

        IdentityConflictException conflict = catchThrowableOfType(
                IdentityConflictException.class, () -> upsert(Map.of("points", 1), LOYALTY, EMAIL, PHONE));

        assertThat(conflict.code()).isEqualTo("identity-conflict");
        assertThat(conflict.report().messages())
                .isEqualTo(Map.of(
                        "/identities/1", "email jane@example.com belongs to the profile " + jane,
                        "/identities/2", "phone +33600000000 belongs to the profile " + joe));
        assertThat(domain.profiles.find(sandbox, LOYALTY)).isEmpty();
        assertThat(domain.profiles.find(sandbox, EMAIL).orElseThrow().attributes())
                .isEmpty();
    }

    @Test
    void needsTheRight() {
        ProfileDraft draft = new ProfileDraft(List.of(EMAIL), Map.of());

        assertThatThrownBy(() -> upserts.upsert(DomainFixture.VIEWER, sandbox, draft))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> upserts.upsertAll(DomainFixture.VIEWER, sandbox, List.of(draft)))
                .isInstanceOf(MissingRightException.class);
        assertThat(database.rows("profile")).isZero();
    }

    @Test
    void keepsTheNumberOfIdentitiesAndTheSizeOfAttributesInBounds() {
        Identity[] twenty = IntStream.range(0, 20)
                .mapToObj(i -> new Identity("email", "user-" + i))
                .toArray(Identity[]::new);
        upsert(Map.of("text", "x".repeat(60 * 1024)), twenty);

        assertThat(violations(Map.of(), twenty[0], EMAIL))
                .containsOnly(Map.entry("/identities", "would be 21 of one profile, at most 20 are kept"));
        assertThat(violations(Map.of("more", "x".repeat(5 * 1024)), twenty[0])).containsOnlyKeys("/attributes");
        assertThat(identities(twenty[0])).hasSize(20).doesNotContain(EMAIL);
        assertThat(upsert(Map.of("text", "less"), twenty[0]).details().profile().attributes())
                .isEqualTo(Map.of("text", "less"));
    }

    private Map<String, String> violations(Map<String, Object> attributes, Identity... identities) {
        return catchThrowableOfType(InvalidProfileException.class, () -> upsert(attributes, identities))
                .report()
                .messages();
    }

    @Test
    void manyThatAreNewAreWrittenAsOneWouldBe() {
        Identity twice = new Identity("email", "twice@example.com");
        Map<String, Object> removed = new HashMap<>(Map.of("points", 1));
        removed.put("gone", null);
        upsert(Map.of("points", 1, "city", "Lyon"), LOYALTY);

        List<UpsertedProfile> written = upserts
                .upsertAll(
                        DomainFixture.MANAGER,
                        sandbox,
                        List.of(
                                new ProfileDraft(
                                        List.of(PHONE, new Identity("EMAIL", "jane@example.com"), PHONE), removed),
                                new ProfileDraft(List.of(twice), Map.of("points", 2, "city", "Nice")),
                                new ProfileDraft(List.of(LOYALTY), Map.of("points", 3)),
                                new ProfileDraft(List.of(twice), Map.of("points", 4)),
                                new ProfileDraft(List.of(new Identity("email", "none@example.com")), Map.of())))
                .stream()
                .map(result -> result.match(profile -> profile, failure -> {
                    throw failure;
                }))
                .toList();

        assertThat(written).extracting(UpsertedProfile::created).containsExactly(true, true, false, false, true);
        assertThat(domain.profiles.details(sandbox, EMAIL))
                .contains(written.get(0).details());
        assertThat(written.get(0).details().identities()).containsExactly(EMAIL, PHONE);
        assertThat(written.get(0).details().profile().attributes()).isEqualTo(Map.of("points", 1));
        assertThat(domain.profiles.details(sandbox, PHONE))
                .contains(written.get(0).details());
        assertThat(domain.profiles.find(sandbox, twice).orElseThrow().attributes())
                .isEqualTo(Map.of("points", 4, "city", "Nice"));
        assertThat(domain.profiles.find(sandbox, LOYALTY).orElseThrow().attributes())
                .isEqualTo(Map.of("points", 3, "city", "Lyon"));
        assertThat(database.rows("profile")).isEqualTo(4);
        assertThat(database.rows("profile_attribute")).isEqualTo(5);
    }

    @Test
    void oneOfManyThatIsRefusedHoldsUpNoOther() {
        upsert(Map.of(), EMAIL);
        upsert(Map.of(), PHONE);
        List<ProfileDraft> drafts = new ArrayList<>();
        drafts.add(new ProfileDraft(List.of(EMAIL, PHONE), Map.of()));
        IntStream.range(0, 60)
                .forEach(i -> drafts.add(new ProfileDraft(List.of(new Identity("email", "user-" + i % 59)), Map.of())));
        drafts.add(new ProfileDraft(List.of(), Map.of()));
        drafts.add(new ProfileDraft(List.of(EMAIL), Map.of("points", 2)));

        List<String> results = upserts.upsertAll(DomainFixture.MANAGER, sandbox, drafts).stream()
                .map(result -> result.match(
                        written -> written.created() ? "created" : "updated",
                        failure -> failure.getClass().getSimpleName()))
                .toList();

        assertThat(results).hasSize(63).startsWith("IdentityConflictException", "created");
        assertThat(results.subList(1, 60)).containsOnly("created");
        assertThat(results.subList(60, 63)).containsExactly("updated", "InvalidProfileException", "updated");
        assertThat(database.rows("profile")).isEqualTo(61);
        assertThat(domain.profiles.find(sandbox, EMAIL).orElseThrow().attributes())
                .isEqualTo(Map.of("points", 2));
    }

    @Test
    void oneOfManyThatCannotBeWrittenHoldsUpNoOther() {
        database.inTransaction(() -> database.entities()
                .createNativeQuery("alter table profile_identity add constraint no_odd check (user_id <> 'odd')")
                .executeUpdate());
        List<ProfileDraft> drafts = List.of(
                new ProfileDraft(List.of(EMAIL), Map.of()),
                new ProfileDraft(List.of(new Identity("email", "odd")), Map.of()),
                new ProfileDraft(List.of(PHONE), Map.of()));

        List<Boolean> written = upserts.upsertAll(DomainFixture.MANAGER, sandbox, drafts).stream()
                .map(result -> result.match(UpsertedProfile::created, failure -> false))
                .toList();

        assertThat(written).containsExactly(true, false, true);
        assertThat(database.rows("profile")).isEqualTo(2);
    }

    @Test
    void twoThatCreateTheSameProfileAtTheSameMomentEndWithOne() {
        ProfileUpserts overtaken = upsertsOvertakenBy(() -> upsert(Map.of("first", 1), EMAIL, PHONE));

        UpsertedProfile second = overtaken.upsert(
                DomainFixture.MANAGER, sandbox, new ProfileDraft(List.of(LOYALTY, EMAIL), Map.of("second", 2)));

        assertThat(second.created()).isFalse();
        assertThat(second.details().identities()).containsExactly(EMAIL, LOYALTY, PHONE);
        assertThat(second.details().profile().attributes()).isEqualTo(Map.of("first", 1, "second", 2));
        assertThat(database.rows("profile")).isOne();
    }

    @Test
    void manyThatAreOvertakenAreWrittenAllTheSame() {
        ProfileUpserts overtaken = upsertsOvertakenBy(() -> upsert(Map.of("first", 1), EMAIL));

        List<Boolean> created = overtaken
                .upsertAll(
                        DomainFixture.MANAGER,
                        sandbox,
                        List.of(
                                new ProfileDraft(List.of(EMAIL), Map.of("second", 2)),
                                new ProfileDraft(List.of(PHONE), Map.of())))
                .stream()
                .map(result -> result.match(UpsertedProfile::created, failure -> {
                    throw failure;
                }))
                .toList();

        assertThat(created).containsExactly(false, true);
        assertThat(domain.profiles.find(sandbox, EMAIL).orElseThrow().attributes())
                .isEqualTo(Map.of("first", 1, "second", 2));
    }

    @Test
    void givesUpWhenOthersAlwaysComeFirst() {
        AtomicInteger attempts = new AtomicInteger();
        ProfileUpserts unlucky = new ProfileUpserts(new Profiles(database.entities(), new Ids(), domain.clock) {
            @Override
            UpsertedProfile upsert(SandboxId sandboxId, ProfileDraft draft) {
                attempts.incrementAndGet();
                throw new PersistenceException(new SQLException("taken", "23505"));
            }
        });

        assertThatThrownBy(() ->
                        unlucky.upsert(DomainFixture.MANAGER, sandbox, new ProfileDraft(List.of(EMAIL), Map.of())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("edited-meanwhile"));
        assertThat(attempts).hasValue(5);
    }

    @Test
    void anOutageIsToldAtOnce() {
        ProfileUpserts cutOff = new ProfileUpserts(new Profiles(database.entities(), new Ids(), domain.clock) {
            @Override
            public List<UpsertResult> upsertAll(SandboxId sandboxId, List<ProfileDraft> drafts) {
                throw new PersistenceException(new SQLException("gone", "08006"));
            }
        });

        assertThatThrownBy(() -> cutOff.upsertAll(
                        DomainFixture.MANAGER, sandbox, List.of(new ProfileDraft(List.of(EMAIL), Map.of()))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void whoeverChangesAProfileHoldsItUntilTheEnd() {
        upsert(Map.of(), EMAIL);

        CompletableFuture<UpsertedProfile> other = database.inTransaction(() -> {
            domain.profiles.upsert(sandbox, new ProfileDraft(List.of(EMAIL), Map.of("first", 1)));
            CompletableFuture<UpsertedProfile> begun =
                    CompletableFuture.supplyAsync(() -> upsert(Map.of("second", 2), EMAIL));
            assertThat(begun).failsWithin(Duration.ofMillis(300)).withThrowableOfType(TimeoutException.class);
            return begun;
        });

        assertThat(other.join().details().profile().attributes()).isEqualTo(Map.of("first", 1, "second", 2));
    }

    /** Upserts that find an identity new, and whose first one then sees {@code other} done before it writes. */
    private ProfileUpserts upsertsOvertakenBy(Runnable other) {
        List<Runnable> once = new ArrayList<>(List.of(other));
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                if (!once.isEmpty()) {
                    CompletableFuture.runAsync(once.remove(0)).join();
                }
                return TestClock.START;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new ProfileUpserts(database.transactional(new Profiles(database.entities(), new Ids(), clock)));
    }
}
