package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UsersTest {

    private final Database database;
    private final Users users;

    UsersTest(Database database) {
        this.database = database;
        users = new DomainFixture(database).users;
    }

    @Test
    void isEmptyUntilTheFirstUserIsCreated() {
        assertThat(users.isEmpty()).isTrue();

        users.create("ada", "Org@One", Role.ADMINISTRATOR, "secret".toCharArray());

        assertThat(users.isEmpty()).isFalse();
    }

    @Test
    void findsAnActiveUserByNameWhoActsInTheirRole() {
        User ada = users.create("ada", "Org@One", Role.APPROVER, "secret".toCharArray());

        assertThat(users.findByName("ada")).contains(ada);
        assertThat(users.findByName("Ada")).isEmpty();
        assertThat(ada.actor()).isEqualTo(new Actor("ada", Role.APPROVER));
    }

    @Test
    void doesNotFindADeactivatedUser() {
        users.create("ada", "Org@One", Role.APPROVER, "secret".toCharArray());
        database.inTransaction(() -> database.entities()
                .createNativeQuery("update app_user set active = false")
                .executeUpdate());

        assertThat(users.findByName("ada")).isEmpty();
    }

    @Test
    void storesAHashAndNotThePassword() {
        users.create("ada", "Org@One", Role.APPROVER, "secret".toCharArray());

        assertThat(database.value("select password_hash from app_user"))
                .asString()
                .startsWith("quick:")
                .doesNotContain("secret");
    }

    @Test
    void refusesANameThatIsTaken() {
        users.create("ada", "Org@One", Role.APPROVER, "secret".toCharArray());

        assertThatThrownBy(() -> users.create("ada", "Org@Two", Role.VIEWER, "other".toCharArray()))
                .isInstanceOf(PersistenceException.class);
        assertThat(users.findByName("ada")).map(User::role).contains(Role.APPROVER);
    }
}
