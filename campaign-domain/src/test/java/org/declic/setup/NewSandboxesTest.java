package org.declic.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.Set;
import org.declic.DomainFixture;
import org.declic.access.MissingRightException;
import org.declic.access.Role;
import org.declic.access.Sandbox;
import org.declic.access.User;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ConfigurationFixture;
import org.declic.channel.ConfigurationStatus;
import org.declic.content.design.Theme;
import org.declic.content.look.SandboxLook;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.NotFoundException;
import org.declic.shared.SandboxId;
import org.declic.shared.TestClock;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class NewSandboxesTest {

    private final DomainFixture domain;
    private final NewSandboxes sandboxes;
    private final Sandbox prod;

    NewSandboxesTest(Database database) {
        domain = new DomainFixture(database);
        prod = domain.sandbox("prod");
        sandboxes = database.transactional(
                new NewSandboxes(domain.sandboxes, domain.configurations, domain.looks, domain.auditLog));
    }

    private User user(Role role) {
        return new User("u-1", "ada", prod.organisation(), role, TestClock.START);
    }

    private Set<SandboxRule> broken(String name, String title) {
        return catchThrowableOfType(
                        InvalidSandboxException.class,
                        () -> sandboxes.create(user(Role.ADMINISTRATOR), name, title, Optional.empty()))
                .broken();
    }

    @Test
    void createsOneWithCopiesOfTheConfigurationsOfAnother() {
        ChannelConfiguration email = ConfigurationFixture.anActiveConfiguration(domain, prod.id());

        Sandbox test = sandboxes.create(user(Role.ADMINISTRATOR), "test", "Tests", Optional.of(prod.id()));

        assertThat(domain.sandboxes.findByName(prod.organisation(), "test")).contains(test);
        assertThat(domain.configurations.all(test.id())).singleElement().satisfies(copy -> {
            assertThat(copy.id()).isNotEqualTo(email.id());
            assertThat(copy.name()).isEqualTo(email.name());
            assertThat(copy.settings()).isEqualTo(email.settings());
            assertThat(copy.status()).isEqualTo(ConfigurationStatus.DRAFT);
        });
        assertThat(domain.configurations.all(prod.id())).containsExactly(email);
    }

    @Test
    void copiesTheLookAsWell() {
        SandboxLook look = new SandboxLook(Theme.USUAL, "", "", "Example Ltd");
        domain.looks.change(DomainFixture.ADMINISTRATOR, prod.id(), look);

        Sandbox copy = sandboxes.create(user(Role.ADMINISTRATOR), "test", "Tests", Optional.of(prod.id()));
        Sandbox fresh = sandboxes.create(user(Role.ADMINISTRATOR), "fresh", "Fresh", Optional.empty());

        assertThat(domain.looks.of(copy.id())).isEqualTo(look);
        assertThat(domain.looks.of(fresh.id())).isEqualTo(SandboxLook.USUAL);
    }

    @Test
    void createsAnEmptyOne() {
        ConfigurationFixture.anActiveConfiguration(domain, prod.id());

        Sandbox test = sandboxes.create(user(Role.ADMINISTRATOR), "test", "Tests", Optional.empty());

        assertThat(domain.configurations.all(test.id())).isEmpty();
    }

    @Test
    void wantsAFreeNameAndATitle() {
        assertThat(broken("Prod", " ")).containsExactlyInAnyOrder(SandboxRule.NAME_MALFORMED, SandboxRule.TITLE);
        assertThat(broken("-a", "Tests")).containsExactly(SandboxRule.NAME_MALFORMED);
        assertThat(broken("a".repeat(101), "Tests")).containsExactly(SandboxRule.NAME_MALFORMED);
        assertThat(broken("a", "x".repeat(201))).containsExactly(SandboxRule.TITLE);
        assertThat(broken("a", "x\ny")).containsExactly(SandboxRule.TITLE);
        assertThat(broken("prod", "Again")).containsExactly(SandboxRule.NAME_TAKEN);
    }

    @Test
    void isForAdministratorsAndTheirOwnOrganisation() {
        assertThatThrownBy(() -> sandboxes.create(user(Role.APPROVER), "test", "Tests", Optional.empty()))
                .isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> sandboxes.create(
                        user(Role.ADMINISTRATOR), "test", "Tests", Optional.of(new SandboxId("of-others"))))
                .isInstanceOf(NotFoundException.class);
    }
}
