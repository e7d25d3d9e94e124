package org.declic.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.declic.DomainFixture.ADMINISTRATOR;
import static org.declic.DomainFixture.APPROVER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.declic.DomainFixture;
import org.declic.access.ApiClient;
import org.declic.access.ClientAccount;
import org.declic.access.MissingRightException;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.audit.AuditEntry;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.declic.audit.FieldChange;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.NotFoundException;
import org.declic.shared.Page;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ClientAccountsTest {

    private final DomainFixture domain;
    private final ClientAccounts accounts;
    private final Sandbox sandbox;

    ClientAccountsTest(Database database) {
        domain = new DomainFixture(database);
        accounts = domain.clientAccounts;
        sandbox = domain.sandbox("prod");
    }

    @Test
    void createsAClientWithASecretOfItsOwn() {
        IssuedSecret shop = accounts.create(ADMINISTRATOR, sandbox, "Boutique d’été", Role.MANAGER);
        IssuedSecret other = accounts.create(ADMINISTRATOR, sandbox, "Boutique d’été", Role.MANAGER);

        assertThat(shop.clientId()).matches("boutique-d-ete-client-[0-9a-f]{8}").isNotEqualTo(other.clientId());
        assertThat(shop.secret()).hasSize(43).isNotEqualTo(other.secret());
        assertThat(shop.toString()).doesNotContain(shop.secret());
        assertThat(authenticated(shop))
                .contains(new ApiClient(shop.clientId(), sandbox, "Boutique d’été", Role.MANAGER));
        assertThat(entries(shop).get(0).changes())
                .containsExactly(
                        FieldChange.of("name", null, "Boutique d’été"), FieldChange.of("role", null, "MANAGER"));
    }

    @Test
    void refusesNamesThatAreNone() {
        for (String name : List.of("", " ", "two\nlines", "n".repeat(101))) {
            ThrowingCallable creation = () -> accounts.create(ADMINISTRATOR, sandbox, name, Role.VIEWER);
            assertThat(catchThrowableOfType(InvalidAccountException.class, creation)
                            .broken())
                    .containsExactly(AccountRule.CLIENT_NAME);
        }
    }

    @Test
    void takesTheFormerSecretNoLonger() {
        IssuedSecret former = accounts.create(ADMINISTRATOR, sandbox, "Shop", Role.MANAGER);
        domain.clock.advance(Duration.ofSeconds(1));

        IssuedSecret present = accounts.replaceSecret(ADMINISTRATOR, sandbox.id(), former.clientId());

        assertThat(authenticated(former)).isEmpty();
        assertThat(authenticated(present)).isPresent();
        assertThat(entries(former).get(0).changes()).containsExactly(FieldChange.undisclosed("secret"));
    }

    @Test
    void refusesADeactivatedClientUntilItIsActivated() {
        IssuedSecret shop = accounts.create(ADMINISTRATOR, sandbox, "Shop", Role.MANAGER);

        accounts.setActive(ADMINISTRATOR, sandbox.id(), shop.clientId(), false);

        assertThat(authenticated(shop)).isEmpty();
        assertThat(accounts.page(ADMINISTRATOR, sandbox.id(), "", 5).items())
                .extracting(ClientAccount::active)
                .containsExactly(false);
        accounts.setActive(ADMINISTRATOR, sandbox.id(), shop.clientId(), true);
        assertThat(authenticated(shop)).isPresent();
    }

    @Test
    void isForAdministratorsInTheirSandbox() {
        IssuedSecret shop = accounts.create(ADMINISTRATOR, sandbox, "Shop", Role.MANAGER);
        Sandbox other = domain.sandbox("dev");

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> accounts.page(APPROVER, sandbox.id(), "", 5),
                () -> accounts.create(APPROVER, sandbox, "Shop", Role.VIEWER),
                () -> accounts.replaceSecret(APPROVER, sandbox.id(), shop.clientId()),
                () -> accounts.setActive(APPROVER, sandbox.id(), shop.clientId(), false))) {
            assertThatThrownBy(attempt).isInstanceOf(MissingRightException.class);
        }
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> accounts.replaceSecret(ADMINISTRATOR, other.id(), shop.clientId()),
                () -> accounts.setActive(ADMINISTRATOR, other.id(), shop.clientId(), false),
                () -> accounts.setActive(ADMINISTRATOR, sandbox.id(), "\0", false))) {
            assertThatThrownBy(attempt).isInstanceOf(NotFoundException.class);
        }
        assertThat(accounts.page(ADMINISTRATOR, other.id(), "", 5).items()).isEmpty();
    }

    @Test
    void isPagedById() {
        List<String> ids = List.of("Alpha", "Beta", "Gamma").stream()
                .map(name -> accounts.create(ADMINISTRATOR, sandbox, name, Role.VIEWER)
                        .clientId())
                .toList();

        Page<ClientAccount> first = accounts.page(ADMINISTRATOR, sandbox.id(), "", 2);
        Page<ClientAccount> second =
                accounts.page(ADMINISTRATOR, sandbox.id(), first.nextKey().orElseThrow(), 2);

        assertThat(first.items()).extracting(each -> each.client().id()).isEqualTo(ids.subList(0, 2));
        assertThat(second.items()).extracting(each -> each.client().id()).isEqualTo(ids.subList(2, 3));
        assertThat(second.nextKey()).isEmpty();
    }

    private Optional<ApiClient> authenticated(IssuedSecret issued) {
        return domain.clients.authenticate(issued.clientId(), issued.secret().toCharArray());
    }

    private List<AuditEntry> entries(IssuedSecret issued) {
        AuditFilter filter =
                new AuditFilter("", issued.clientId(), Set.of(AuditedKind.API_CLIENT), Set.of(), null, null);
        return domain.auditLog.page(sandbox.id(), filter, Optional.empty(), 50).items();
    }
}
