package org.declic.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerConfigurationTest {

    private static final long MINIMUM_FREE = 4_000;

    @ParameterizedTest
    @CsvSource({"Feedback,-1", "DeadLetters,-1", "#,5"})
    void givesUpNothingThatWaitsForTheDatabase(String address, int attempts) throws Exception {
        assertThat(configuration().getAddressSettings())
                .hasEntrySatisfying(
                        address,
                        settings ->
                                assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(attempts));
    }

    @Test
    void keepsDeadLetters() throws Exception {
        assertThat(configuration().getQueueConfigs())
                .anyMatch(queue -> queue.getName().toString().equals(BrokerConfiguration.DEAD_LETTERS));
    }

    /** The rest is for the outcomes of what was accepted. */
    @Test
    void blocksWithAQuarterOfWhatStaysFree() throws Exception {
        assertThat(configuration().getMinDiskFree()).isEqualTo(MINIMUM_FREE / 4);
    }

    private static Configuration configuration() throws Exception {
        return BrokerConfiguration.in(Path.of("data"), MINIMUM_FREE);
    }
}
