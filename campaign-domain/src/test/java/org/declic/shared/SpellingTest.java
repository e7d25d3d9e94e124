package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("requestId", "campaignId", "recipients");

    @Test
    void findsTheNameThatWasMeant() {
        assertThat(Spelling.nearest("requestid", KNOWN)).contains("requestId");
        assertThat(Spelling.nearest("campainId", KNOWN)).contains("campaignId");
        assertThat(Spelling.nearest("recipient", KNOWN)).contains("recipients");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Spelling.nearest("colour", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
    }

    @Test
    void countsChangedLetters() {
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("ABC", "abc")).isZero();
    }
}
