package org.declic.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseFingerprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Written in version 4, not 2        | Written in version 17, not 2
                    No campaign 0f3k-11                | No campaign 9a8b-22
                    Refused for jane@example.com       | Refused for joe@example.org
                    Unrecognized token "abc"           | Unrecognized token "a longer one"
                    Value (a1, b2)                     | Value (c3, d4)
                    """)
    void isTheSameForLikeCauses(String one, String other) {
        assertThat(CauseFingerprint.of("Feedback", one)).isEqualTo(CauseFingerprint.of("Feedback", other));
    }

    @Test
    void tellsOtherCausesAndOtherQueuesApart() {
        String fingerprint = CauseFingerprint.of("Feedback", "Cannot be read");

        assertThat(fingerprint).hasSize(16);
        assertThat(CauseFingerprint.of("Feedback", "Cannot be recorded")).isNotEqualTo(fingerprint);
        assertThat(CauseFingerprint.of("EmailDelivery", "Cannot be read")).isNotEqualTo(fingerprint);
    }
}
