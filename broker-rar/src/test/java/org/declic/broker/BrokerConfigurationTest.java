package org.declic.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerConfigurationTest {

    @ParameterizedTest
    @CsvSource({"Feedback,-1", "DeadLetters,-1", "#,5"})
    void givesUpNothingThatWaitsForTheDatabase(String address, int attempts) throws Exception {
        assertThat(BrokerConfiguration.in(Path.of("data")).getAddressSettings())
                .hasEntrySatisfying(
                        address,
                        settings ->
                                assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(attempts));
    }

    @Test
    void keepsDeadLetters() throws Exception {
        assertThat(BrokerConfiguration.in(Path.of("data")).getQueueConfigs())
                .anyMatch(queue -> queue.getName().toString().equals(BrokerConfiguration.DEAD_LETTERS));
    }
}
