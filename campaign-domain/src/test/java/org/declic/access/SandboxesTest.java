package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SandboxesTest {

    private final Sandboxes sandboxes;

    SandboxesTest(Database database) {
        sandboxes = new DomainFixture(database).sandboxes;
    }

    @Test
    void findsASandboxByIdAndByItsNameInTheOrganisation() {
        Sandbox prod = sandboxes.create("Org@One", "prod", "Production");

        assertThat(sandboxes.find(prod.id())).contains(prod);
        assertThat(sandboxes.findByName("Org@One", "prod")).contains(prod);
    }

    @Test
    void doesNotFindASandboxOfAnotherOrganisation() {
        sandboxes.create("Org@One", "prod", "Production");

        assertThat(sandboxes.findByName("Org@Two", "prod")).isEmpty();
        assertThat(sandboxes.findByName("Org@One", "PROD")).isEmpty();
        assertThat(sandboxes.find(new SandboxId("prod"))).isEmpty();
    }

    @Test
    void listsAllByName() {
        sandboxes.create("Org@One", "prod", "Production");
        sandboxes.create("Org@One", "dev", "Development");

        assertThat(sandboxes.all()).extracting(Sandbox::name).containsExactly("dev", "prod");
    }

    @Test
    void refusesTheSameNameTwiceInAnOrganisationAndKeepsTheFirst() {
        Sandbox first = sandboxes.create("Org@One", "prod", "Production");

        assertThatThrownBy(() -> sandboxes.create("Org@One", "prod", "Other")).isInstanceOf(PersistenceException.class);

        assertThat(sandboxes.all()).containsExactly(first);
    }
}
