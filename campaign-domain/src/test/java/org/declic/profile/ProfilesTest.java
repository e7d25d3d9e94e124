package org.declic.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import org.declic.DomainFixture;
import org.declic.database.Database;
import org.declic.database.OnEveryDatabase;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ProfilesTest {

    private static final Identity EMAIL = new Identity("email", "jane@example.com");
    private static final Identity PHONE = new Identity("phone", "+33600000000");
    private static final Map<String, Object> ATTRIBUTES = Map.of(
            "person", Map.of("name", Map.of("firstName", "Léa\u0000")),
            "points", 12,
            "personalEmail", Map.of("address", "lea@example.com"));
    private static final Map<String, Object> CONSENTS = Map.of("marketing", Map.of("email", Map.of("val", "y")));

    private final Database database;
    private final Profiles profiles;
    private final SandboxId sandbox;
    private final SandboxId other;

    ProfilesTest(Database database) {
        this.database = database;
        DomainFixture domain = new DomainFixture(database);
        profiles = domain.profiles;
        sandbox = domain.sandbox("prod").id();
        other = domain.sandbox("dev").id();
    }

    @Test
    void findsAProfileByEachOfItsIdentities() {
        Profile created = profiles.create(sandbox, List.of(EMAIL, PHONE), ATTRIBUTES, CONSENTS);

        assertThat(profiles.find(sandbox, EMAIL)).contains(created);
        assertThat(profiles.find(sandbox, PHONE)).contains(created);
        assertThat(created.attributes()).isEqualTo(ATTRIBUTES);
        assertThat(created.consents()).isEqualTo(CONSENTS);
    }

    @Test
    void tellsIdentitiesApartByNamespaceAndSandbox() {
        profiles.create(sandbox, List.of(EMAIL), ATTRIBUTES, CONSENTS);

        assertThat(profiles.find(sandbox, new Identity("phone", "jane@example.com")))
                .isEmpty();
        assertThat(profiles.find(sandbox, new Identity("email", "JANE@example.com")))
                .isEmpty();
        assertThat(profiles.find(other, EMAIL)).isEmpty();
    }

    @Test
    void givesTheSameIdentityToDifferentProfilesInDifferentSandboxes() {
        Profile here = profiles.create(sandbox, List.of(EMAIL), ATTRIBUTES, CONSENTS);
        Profile there = profiles.create(other, List.of(EMAIL), Map.of(), Map.of());

        assertThat(profiles.find(sandbox, EMAIL)).contains(here);
        assertThat(profiles.find(other, EMAIL)).contains(there);
    }

    @Test
    void storesNothingWhenAnIdentityBelongsToSomebodyElse() {
        profiles.create(sandbox, List.of(EMAIL), ATTRIBUTES, CONSENTS);

        assertThatThrownBy(() -> profiles.create(sandbox, List.of(PHONE, EMAIL), Map.of(), Map.of()))
                .isInstanceOf(PersistenceException.class);

        assertThat(profiles.find(sandbox, PHONE)).isEmpty();
        assertThat(database.rows("profile")).isOne();
    }

    @Test
    void readsTheEmailAddressFromTheAttributes() {
        assertThat(Profile.emailAddress(ATTRIBUTES)).isEqualTo("lea@example.com");
        assertThat(Profile.emailAddress(Map.of())).isEmpty();
        assertThat(Profile.emailAddress(Map.of("personalEmail", "lea@example.com")))
                .isEmpty();
        assertThat(Profile.emailAddress(Map.of("personalEmail", Map.of("address", 1))))
                .isEmpty();
    }

    @Test
    void keysAreEqualWhenAllTheirPartsAre() {
        StoredIdentity.Key key = new StoredIdentity.Key(sandbox, EMAIL);

        assertThat(key)
                .isEqualTo(new StoredIdentity.Key(sandbox, new Identity("email", "jane@example.com")))
                .hasSameHashCodeAs(new StoredIdentity.Key(sandbox, EMAIL))
                .isNotEqualTo(new StoredIdentity.Key(other, EMAIL))
                .isNotEqualTo(new StoredIdentity.Key(sandbox, new Identity("phone", "jane@example.com")))
                .isNotEqualTo(new StoredIdentity.Key(sandbox, new Identity("email", "joe@example.com")))
                .isNotEqualTo("key");
    }
}
