package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("requestId", "campaignId", "recipients", "ab", "ac");

    @ParameterizedTest
    @CsvSource({
        "requestID, requestId",
        "request_id, requestId",
        "campainId, campaignId",
        "recipient, recipients",
        "ad, ab",
        "a, ab"
    })
    void findsTheNearestName(String name, String meant) {
        assertThat(Spelling.nearest(name, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"body", "xyz", "''"})
    void findsNothingThatIsFarAway(String name) {
        assertThat(Spelling.nearest(name, KNOWN)).isEmpty();
    }

    @Test
    void doesNotGuessAtVeryLongNames() {
        assertThat(Spelling.nearest("x".repeat(101), List.of("x".repeat(100)))).isEmpty();
    }
}
