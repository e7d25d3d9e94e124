package org.declic.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.declic.DomainFixture.ADMINISTRATOR;

import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LiveConfigurationsTest {

    private final DomainFixture domain;
    private final SandboxId sandbox;

    LiveConfigurationsTest(Database database) {
        domain = new DomainFixture(database);
        sandbox = domain.sandbox("prod").id();
    }

    @Test
    void knowsTheActiveOnesInTheirPresentState() {
        String id = ConfigurationFixture.anActiveConfiguration(domain, sandbox).id();
        assertThat(domain.liveConfigurations.active(sandbox, id)).isPresent();

        domain.configurations.deactivate(ADMINISTRATOR, sandbox, id);

        assertThat(domain.liveConfigurations.active(sandbox, id)).isEmpty();
        assertThat(domain.liveConfigurations.active(new SandboxId("dev"), id)).isEmpty();
    }

    @Test
    void hearsOfChangesOnOtherNodes() {
        String id = ConfigurationFixture.anActiveConfiguration(domain, sandbox).id();
        DomainFixture otherNode = domain.anotherNode();
        otherNode.changeCounter.noticeOthers();
        assertThat(otherNode.liveConfigurations.active(sandbox, id)).isPresent();

        domain.configurations.deactivate(ADMINISTRATOR, sandbox, id);
        assertThat(otherNode.liveConfigurations.active(sandbox, id))
                .as("from memory")
                .isPresent();
        otherNode.changeCounter.noticeOthers();

        assertThat(otherNode.liveConfigurations.active(sandbox, id)).isEmpty();
    }
}
