package org.declic.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void writesABrokerUrlAsConnectionParameters() {
        assertThat(BrokerSettings.connectionParameters("tcp://broker.example:61617"))
                .isEqualTo("host=broker.example;port=61617");
    }

    @Test
    void assumesTheUsualPort() {
        assertThat(BrokerSettings.connectionParameters("tcp://broker.example"))
                .isEqualTo("host=broker.example;port=61616");
    }

    @Test
    void rejectsAnythingButTcp() {
        assertThatIllegalArgumentException().isThrownBy(() -> BrokerSettings.connectionParameters("vm://0"));
    }

    @Test
    void readsMegabytes() {
        assertThat(BrokerSettings.bytes("1024 ")).isEqualTo(1_073_741_824);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerSettings.bytes("much"))
                .withMessageContaining("DECLIC_DATA_MIN_FREE");
    }
}
