package org.declic.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.shared.ConflictException;
import org.declic.shared.DeclicException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AudiencesTest {

    private final Database database;
    private final DomainFixture domain;
    private final Audiences audiences;
    private final SandboxId sandbox;

    AudiencesTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        audiences = domain.audiences;
        sandbox = domain.sandbox("prod").id();
    }

    private Audience create(String name) {
        return audiences.create(DomainFixture.MANAGER, sandbox, name);
    }

    private String profile(String... userIds) {
        List<Identity> identities =
                List.of(userIds).stream().map(id -> new Identity("email", id)).toList();
        return domain.profiles
                .create(sandbox, identities, Map.of("name", userIds[0]), Map.of())
                .id();
    }

    @Test
    void createsRenamesAndDeletes() {
        Audience created = create(" Newsletter ");
        audiences.addMembers(created.id(), List.of(profile("jane@example.com")));

        Audience renamed = audiences.rename(DomainFixture.MANAGER, sandbox, created.id(), "Gazette");

        assertThat(created.name()).isEqualTo("Newsletter");
        assertThat(renamed)
                .isEqualTo(new Audience(created.id(), "Gazette", Optional.empty(), 1, "mia", TestClock.START));
        assertThat(audiences.get(sandbox, created.id())).isEqualTo(renamed);
        audiences.delete(DomainFixture.MANAGER, sandbox, created.id());
        assertThatThrownBy(() -> audiences.get(sandbox, created.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> audiences.addMembers(created.id(), List.of())).isInstanceOf(NotFoundException.class);
        assertThat(database.rows("audience_member")).isZero();
        assertThat(database.rows("profile")).isOne();
    }

    @Test
    void keepsNamesApart() {
        Audience first = create("Newsletter");
        Audience second = create("Gazette");

        assertThatThrownBy(() -> create("Newsletter"))
                .isInstanceOf(ConflictException.class)
                .extracting(e -> ((DeclicException) e).code())
                .isEqualTo("name-taken");
        assertThatThrownBy(() -> audiences.rename(DomainFixture.MANAGER, sandbox, second.id(), "Newsletter"))
                .isInstanceOf(ConflictException.class);
        assertThat(audiences.rename(DomainFixture.MANAGER, sandbox, first.id(), "Newsletter"))
                .isEqualTo(first);
        assertThat(audiences.create(DomainFixture.MANAGER, domain.sandbox("dev").id(), "Newsletter"))
                .isNotEqualTo(first);
        for (String name : List.of("", "  ", "x".repeat(101), "a\nb", "a\0b")) {
            assertThatThrownBy(() -> create(name)).as(name).isInstanceOf(InvalidAudienceException.class);
        }
    }

    @Test
    void needsTheRightAndTheSandbox() {
        Audience audience = create("Newsletter");
        SandboxId other = domain.sandbox("dev").id();

        assertThatThrownBy(() -> audiences.create(DomainFixture.VIEWER, sandbox, "Gazette"))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> audiences.rename(DomainFixture.VIEWER, sandbox, audience.id(), "Gazette"))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> audiences.delete(DomainFixture.VIEWER, sandbox, audience.id()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> audiences.get(other, audience.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> audiences.get(sandbox, "\0")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void pagesTheNewestFirst() {
        List<Audience> created = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            created.add(0, create(name));
            domain.clock.advance(Duration.ofMinutes(1));
        }

        Page<Audience> first = audiences.page(sandbox, Optional.empty(), 2);
        Page<Audience> second = audiences.page(sandbox, first.nextKey(), 2);

        assertThat(first.items()).isEqualTo(created.subList(0, 2));
        assertThat(second.items()).isEqualTo(created.subList(2, 3));
        assertThat(second.next()).isNull();
    }

    @Test
    void countsAMemberOnce() {
        Audience audience = create("Newsletter");
        String jane = profile("jane@example.com");
        String joe = profile("joe@example.com");

        audiences.addMembers(audience.id(), List.of(jane, jane));
        audiences.addMembers(audience.id(), List.of(joe, jane));
        audiences.addMembers(audience.id(), List.of());

        assertThat(audiences.get(sandbox, audience.id()).members()).isEqualTo(2);
        assertThat(database.rows("audience_member")).isEqualTo(2);
    }

    @Test
    void givesMembersInOrderWithoutThoseWhomNobodyKnowsThere() {
        Audience audience = create("Newsletter");
        Audience other = create("Gazette");
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            known.add(profile("b-" + i, "a-" + i));
            String unknown = domain.profiles
                    .create(sandbox, List.of(new Identity("phone", "+336" + i)), Map.of(), Map.of())
                    .id();
            audiences.addMembers(audience.id(), List.of(known.get(i), unknown));
        }
        audiences.addMembers(other.id(), List.of(profile("somebody else")));
        known.sort(String::compareTo);

        List<Member> all = new ArrayList<>();
        List<Member> some = audiences.nextMembers(sandbox, audience.id(), "EMAIL", "", 10);
        while (!some.isEmpty()) {
            assertThat(some).hasSizeLessThanOrEqualTo(10);
            all.addAll(some);
            some = audiences.nextMembers(
                    sandbox, audience.id(), "EMAIL", some.get(some.size() - 1).profileId(), 10);
        }

        assertThat(all).extracting(Member::profileId).isEqualTo(known);
        assertThat(all)
                .extracting(Member::userId)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "a-" + i).toList());
        assertThat(all)
                .allSatisfy(member -> assertThat(member.attributes())
                        .containsEntry("name", member.userId().replace("a-", "b-")));
        assertThat(audiences.nextMembers(sandbox, audience.id(), "loyalty", "", 10))
                .isEmpty();
    }
}
