package org.declic.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.declic.database.Like;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final TimeKey KEY = new TimeKey(Instant.parse("2026-03-02T09:00:00.123Z"), "UMA-~1");

    @Test
    void aKeyIsReadBackFromItsText() {
        assertThat(TimeKey.after(Optional.of(KEY.text()))).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "nonsense",
                "2026-03-02~id",
                "2026-13-02T09:00:00Z~id",
                "~id",
                "+1000000000-12-31T23:59:59.999999999Z~id",
                "-1000000000-01-01T00:00:00Z~id",
                "2026-03-02T09:00:00Z~\u0000"
            })
    void aDamagedKeyStandsBeforeTheFirstRow(String text) {
        TimeKey before = TimeKey.after(Optional.of(text));

        assertThat(before).isEqualTo(TimeKey.after(Optional.empty()));
        assertThat(before.at()).isAfter(Instant.parse("2999-01-01T00:00:00Z"));
    }

    @Test
    void aPageThatWasReadToItsEndHasNoNextKey() {
        Page<TimeKey> page = Page.of(List.of(KEY), 1, key -> key);

        assertThat(page.items()).containsExactly(KEY);
        assertThat(page.nextKey()).isEmpty();
        assertThat(Page.of(List.<TimeKey>of(), 1, key -> key).nextKey()).isEmpty();
    }

    @Test
    void aPageWithMoreToComeContinuesAfterItsLastRow() {
        TimeKey last = new TimeKey(KEY.at(), "b");
        Page<TimeKey> page = Page.of(List.of(KEY, last, new TimeKey(KEY.at(), "a")), 2, key -> key);

        assertThat(page.items()).containsExactly(KEY, last);
        assertThat(page.nextKey()).contains(last.text());
    }

    @ParameterizedTest
    @CsvSource({"abc, %abc%", "' ABC ', %abc%", "a%b, %a!%b%", "a_b, %a!_b%", "a!b, %a!!b%", "'', %%", "É, %é%"})
    void aPatternTakesItsPartLiterally(String part, String pattern) {
        assertThat(Like.containing(part)).isEqualTo(pattern);
    }
}
