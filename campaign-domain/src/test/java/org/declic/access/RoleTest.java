package org.declic.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.declic.settings.SettingsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @ParameterizedTest
    @CsvSource({
        "VIEWER, VIEW",
        "MANAGER, VIEW EDIT_CAMPAIGNS EDIT_PROFILES",
        "APPROVER, VIEW EDIT_CAMPAIGNS EDIT_PROFILES PUBLISH",
        "ADMINISTRATOR, VIEW EDIT_CAMPAIGNS EDIT_PROFILES PUBLISH MANAGE_CHANNELS ADMINISTER"
    })
    void allowsExactlyItsRights(Role role, String rights) {
        List<String> allowed = Arrays.stream(Right.values())
                .filter(role::allows)
                .map(Right::name)
                .toList();

        assertThat(allowed).containsExactly(rights.split(" "));
    }

    @Test
    void anActorWithoutTheRightIsRefusedByName() {
        Actor viewer = new Actor("vera", Role.VIEWER);

        assertThatThrownBy(() -> viewer.require(Right.PUBLISH))
                .isInstanceOf(MissingRightException.class)
                .hasMessage("vera (VIEWER) lacks the right PUBLISH");
    }

    @Test
    void passwordsAreHashedWithWhatOwaspAsksFor() {
        assertThat(PasswordHashing.parameters())
                .isEqualTo(Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                        "Pbkdf2PasswordHash.Iterations", "210000",
                        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                        "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    }

    @Test
    void publicPasswordsAreHashedFaster() {
        assertThat(SettingsFixture.with("declic.demo", "true", PasswordHashing::parameters))
                .containsEntry("Pbkdf2PasswordHash.Iterations", "10000");
    }
}
