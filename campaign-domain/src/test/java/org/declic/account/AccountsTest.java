package org.declic.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.declic.DomainFixture;
import org.declic.access.Account;
import org.declic.access.MissingRightException;
import org.declic.access.QuickHash;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.User;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountsTest {

    private static final String PASSWORD = "a dozen letters";

    private final Database database;
    private final DomainFixture domain;
    private final Accounts accounts;
    private final Sandbox production;
    private final Sandbox other;
    private final User ada;

    AccountsTest(Database database) {
        this.database = database;
        domain = new DomainFixture(database);
        accounts = domain.accounts;
        production = domain.sandbox("prod");
        other = domain.sandbox("dev");
        ada = domain.users.create("ada", production.organisation(), Role.ADMINISTRATOR, PASSWORD.toCharArray());
    }

    @Test
    void createsAUserWhoIsInTheLogOfEachSandbox() {
        User mia = accounts.create(ada, "mia@shop.example", Role.MANAGER, PASSWORD);

        assertThat(domain.users.findByName("mia@shop.example")).contains(mia);
        assertThat(mia.organisation()).isEqualTo(ada.organisation());
        for (Sandbox sandbox : List.of(production, other)) {
            assertThat(entries(sandbox)).singleElement().satisfies(entry -> {
                assertThat(entry.thing()).isEqualTo(AuditedKind.USER.thing(mia.id(), "mia@shop.example"));
                assertThat(entry.changes()).containsExactly(FieldChange.of("role", null, "MANAGER"));
            });
        }
    }

    @Test
    void refusesNamesAndPasswordsThatBreakARule() {
        accounts.create(ada, "Mia", Role.MANAGER, PASSWORD);

        assertThat(broken(() -> accounts.create(ada, "", Role.VIEWER, "short")))
                .containsExactlyInAnyOrder(AccountRule.NAME_MALFORMED, AccountRule.PASSWORD_LENGTH);
        assertThat(broken(() -> accounts.create(ada, "two words", Role.VIEWER, PASSWORD)))
                .containsExactly(AccountRule.NAME_MALFORMED);
        assertThat(broken(() -> accounts.create(ada, "n".repeat(101), Role.VIEWER, PASSWORD)))
                .containsExactly(AccountRule.NAME_MALFORMED);
        assertThat(broken(() -> accounts.create(ada, "mIA", Role.VIEWER, PASSWORD)))
                .containsExactly(AccountRule.NAME_TAKEN);
        assertThat(broken(() -> accounts.create(ada, "vera", Role.VIEWER, "I am Vera and safe")))
                .containsExactly(AccountRule.PASSWORD_NAMES_USER);
        assertThat(broken(() -> accounts.create(ada, "vera", Role.VIEWER, "p".repeat(201))))
                .containsExactly(AccountRule.PASSWORD_LENGTH);
        assertThat(names(accounts.page(ada, "", 10))).containsExactlyInAnyOrder("Mia", "ada");
    }

    @Test
    void changesRoleAndPasswordAndKeepsThePasswordToItself() {
        User mia = accounts.create(ada, "mia", Role.MANAGER, PASSWORD);
        domain.clock.advance(Duration.ofSeconds(1));

        accounts.change(ada, mia.id(), Role.APPROVER, "another dozen");
        domain.clock.advance(Duration.ofSeconds(1));
        accounts.change(ada, mia.id(), Role.APPROVER, "");

        assertThat(domain.users.findByName("mia").map(User::role)).contains(Role.APPROVER);
        assertThat(new QuickHash().verify("another dozen".toCharArray(), storedHashOfMia()))
                .isTrue();
        assertThat(entries(production).get(0).changes())
                .containsExactly(FieldChange.of("role", "MANAGER", "APPROVER"), FieldChange.undisclosed("password"));
        assertThat(entries(production)).hasSize(2); // the last change was none
        assertThat(broken(() -> accounts.change(ada, mia.id(), Role.VIEWER, "short")))
                .containsExactly(AccountRule.PASSWORD_LENGTH);
        assertThat(accounts.get(ada, mia.id()).user().role()).isEqualTo(Role.APPROVER);
    }

    @Test
    void letsEverybodyChangeTheirOwnPassword() {
        User mia = accounts.create(ada, "mia", Role.VIEWER, PASSWORD);
        domain.clock.advance(Duration.ofSeconds(1));

        Instant since = accounts.changeOwnPassword(mia, "another dozen");

        assertThat(since).isAfter(mia.passwordSetAt());
        assertThat(domain.users.findByName("mia").map(User::passwordSetAt)).contains(since);
        assertThat(new QuickHash().verify("another dozen".toCharArray(), storedHashOfMia()))
                .isTrue();
        assertThat(entries(production).get(0).by().name()).isEqualTo("mia");
        assertThat(entries(production).get(0).changes()).containsExactly(FieldChange.undisclosed("password"));
        assertThat(broken(() -> accounts.changeOwnPassword(mia, "short"))).containsExactly(AccountRule.PASSWORD_LENGTH);
    }

    @Test
    void keepsWhoIsDeactivatedOutUntilTheyAreActivated() {
        User mia = accounts.create(ada, "mia", Role.MANAGER, PASSWORD);

        accounts.setActive(ada, mia.id(), false);

        assertThat(domain.users.findByName("mia")).isEmpty();
        assertThat(accounts.get(ada, mia.id()).active()).isFalse();
        accounts.setActive(ada, mia.id(), true);
        assertThat(domain.users.findByName("mia")).contains(mia);
    }

    @Test
    void leavesNobodyWithoutAnAdministrator() {
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> accounts.setActive(ada, ada.id(), false),
                () -> accounts.change(ada, ada.id(), Role.VIEWER, ""))) {
            assertThatThrownBy(change)
                    .isInstanceOfSatisfying(
                            ConflictException.class, e -> assertThat(e.code()).isEqualTo("own-account"));
        }
        accounts.change(ada, ada.id(), Role.ADMINISTRATOR, "another dozen");

        assertThat(domain.users.findByName("ada").map(User::role)).contains(Role.ADMINISTRATOR);
    }

    @Test
    void isForAdministratorsOfTheOrganisationAlone() {
        User mia = accounts.create(ada, "mia", Role.APPROVER, PASSWORD);
        User stranger = domain.users.create("sam", "Org@Other", Role.ADMINISTRATOR, PASSWORD.toCharArray());

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> accounts.page(mia, "", 10),
                () -> accounts.create(mia, "eve", Role.VIEWER, PASSWORD),
                () -> accounts.change(mia, mia.id(), Role.ADMINISTRATOR, ""),
                () -> accounts.setActive(mia, ada.id(), false))) {
            assertThatThrownBy(attempt).isInstanceOf(MissingRightException.class);
        }
        assertThatThrownBy(() -> accounts.get(stranger, mia.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accounts.get(ada, "\0")).isInstanceOf(NotFoundException.class);
        assertThat(names(accounts.page(stranger, "", 10))).containsExactly("sam");
    }

    @Test
    void isPagedByName() {
        Stream.of("c", "b", "d").forEach(name -> accounts.create(ada, name, Role.VIEWER, PASSWORD + "!"));

        Page<Account> first = accounts.page(ada, "", 2);
        Page<Account> second = accounts.page(ada, first.nextKey().orElseThrow(), 2);

        assertThat(names(first)).containsExactly("ada", "b");
        assertThat(names(second)).containsExactly("c", "d");
        assertThat(second.nextKey()).isEmpty();
    }

    private String storedHashOfMia() {
        return String.valueOf(database.value("select password_hash from app_user where name = 'mia'"));
    }

    private static Set<AccountRule> broken(ThrowingCallable change) {
        return catchThrowableOfType(InvalidAccountException.class, change).broken();
    }

    private static List<String> names(Page<Account> page) {
        return page.items().stream().map(account -> account.user().name()).toList();
    }

    private List<AuditEntry> entries(Sandbox sandbox) {
        AuditFilter filter = new AuditFilter("", "", Set.of(AuditedKind.USER), Set.of(), null, null);
        return domain.auditLog.page(sandbox.id(), filter, Optional.empty(), 50).items();
    }
}
