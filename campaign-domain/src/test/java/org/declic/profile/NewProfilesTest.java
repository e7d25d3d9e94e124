package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.Ids;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class NewProfilesTest {

    private static final Identity EMAIL = new Identity("email", "jane@example.com");
    private static final Identity PHONE = new Identity("Phone", "+33600000000");

    private final Database database;
    private final DomainFixture domain;
    private final NewProfiles newProfiles;
    private final SandboxId sandbox;

    NewProfilesTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        newProfiles = new NewProfiles(database.source(), new Ids(), domain.clock);
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void createsAProfileOfEachIdentityThatNobodyHas() {
        Profile jane = domain.profiles.create(sandbox, List.of(EMAIL), Map.of("points", 1), Map.of());
        List<Identity> many = IntStream.range(0, 120)
                .mapToObj(i -> new Identity("email", "user-" + i))
                .toList();

        newProfiles.create(
                sandbox, Stream.concat(many.stream(), Stream.of(EMAIL, PHONE)).toList());

        assertThat(domain.profiles.find(sandbox, EMAIL)).contains(jane);
        assertThat(database.rows("profile")).isEqualTo(122);
        ProfileDetails created = domain.profiles.details(sandbox, PHONE).orElseThrow();
        assertThat(created.identities()).containsExactly(PHONE.stored());
        assertThat(created.profile().attributes()).isEmpty();
        assertThat(created.profile().consents()).isEmpty();
        assertThat(created.createdAt()).isEqualTo(TestClock.START);
        assertThat(created.modifiedAt()).isEqualTo(TestClock.START);
    }

    @Test
    void changesNothingWhenRepeated() {
        newProfiles.create(sandbox, List.of(EMAIL));
        newProfiles.create(sandbox, List.of(EMAIL, EMAIL));

        assertThat(database.rows("profile")).isOne();
    }

    @Test
    void beginsAnewWhenAnotherCreatesThemFirst() {
        List<Runnable> once = new ArrayList<>(List.of(() -> newProfiles.create(sandbox, List.of(EMAIL))));
        Clock overtaken = new Clock() {
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

        new NewProfiles(database.source(), new Ids(), overtaken).create(sandbox, List.of(EMAIL, PHONE));

        assertThat(database.rows("profile")).isEqualTo(2);
        assertThat(domain.profiles.find(sandbox, PHONE)).isPresent();
    }

    @Test
    void writesNothingWhenTheDatabaseRefusesOne() {
        assertThatThrownBy(() -> newProfiles.create(sandbox, List.of(EMAIL, new Identity("email", "x".repeat(321)))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.rows("profile")).isZero();
    }
}
