package org.declic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.profile.Identity;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TestProfilesTest {

    private final DomainFixture domain;
    private final TestProfiles profiles;
    private final SandboxId prod;

    TestProfilesTest(Database database) {
        domain = new DomainFixture(database);
        profiles = database.transactional(new TestProfiles(database.entities(), domain.profiles));
        prod = domain.sandbox("prod").id();
    }

    @Test
    void areThoseThatSaySo() {
        create(prod, "jane", Map.of("testProfile", true, "person", Map.of("name", Map.of("firstName", "Jane"))));
        create(prod, "joe", Map.of("testProfile", true, "personalEmail", Map.of("address", "joe@example.com")));
        create(prod, "nobody", Map.of("testProfile", false));
        create(domain.sandbox("dev").id(), "other", Map.of("testProfile", true));

        assertThat(profiles.some(prod, 30))
                .extracting(SamplePerson::name)
                .containsExactlyInAnyOrder("Jane", "joe@example.com");
        assertThat(profiles.some(prod, 1)).hasSize(1);
        assertThat(profiles.some(prod, 30).get(0).profile()).containsEntry("testProfile", true);
        assertThat(profiles.some(new SandboxId("unknown"), 30)).isEmpty();
    }

    private void create(SandboxId sandbox, String id, Map<String, Object> attributes) {
        domain.profiles.create(sandbox, List.of(new Identity("crm", id)), attributes, Map.of());
    }
}
