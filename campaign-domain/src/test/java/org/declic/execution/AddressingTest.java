package org.declic.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.shared.EmailAddresses;
import org.declic.shared.SandboxId;
import org.declic.shared.Violations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressingTest {

    private final Violations violations = new Violations();
    private final Addressing addressing = new Addressing();

    @ParameterizedTest
    @ValueSource(strings = {"jane@stra\u00dfe.example", "jane@ελλά\u03c2.example", "jane@a\u200db.example", "jane"})
    void refusesWhatDeliveryCouldNotSendTo(String address) {
        assertThat(find(address)).isEmpty();
        assertThat(violations.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void takesEveryAddress(String address) {
        assertThat(find(address)).isEqualTo(address);
        assertThat(violations.isEmpty()).isTrue();
    }

    private String find(String address) {
        RequestedRecipient recipient =
                new RequestedRecipient("/recipients/0", false, "jane", "crm", Optional.of(address), Map.of(), Map.of());
        return addressing.emailAddress(new SandboxId("sandbox"), recipient, violations);
    }

    static Stream<String> takesEveryAddress() {
        return EmailAddresses.valid();
    }
}
