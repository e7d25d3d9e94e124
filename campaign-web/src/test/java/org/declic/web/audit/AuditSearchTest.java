package org.declic.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.declic.audit.AuditAction;
import org.declic.audit.AuditFilter;
import org.declic.audit.AuditedKind;
import org.junit.jupiter.api.Test;

class AuditSearchTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void asksForAllWithoutParameters() {
        AuditSearch search = AuditSearch.of(name -> null);

        assertThat(search.isEmpty()).isTrue();
        assertThat(search.filter(PARIS)).isEqualTo(AuditFilter.ALL);
    }

    @Test
    void readsDaysAsTheyBeginAndEndInTheUsersZone() {
        AuditSearch search = AuditSearch.of(Map.of(
                "actor", " ada ",
                "text", "sale",
                "kind", "CAMPAIGN",
                "action", "STOPPED",
                "from", "2026-03-01",
                "until", "2026-03-02")::get);

        assertThat(search.isEmpty()).isFalse();
        assertThat(search.filter(PARIS))
                .isEqualTo(new AuditFilter(
                        "ada",
                        "sale",
                        Set.of(AuditedKind.CAMPAIGN),
                        Set.of(AuditAction.STOPPED),
                        Instant.parse("2026-02-28T23:00:00Z"),
                        Instant.parse("2026-03-02T23:00:00Z")));
    }

    @Test
    void asksForNothingByWhatItCannotMean() {
        AuditSearch search =
                AuditSearch.of(Map.of("kind", "SHIP", "action", "sunk", "from", "today", "until", "2026-02-30")::get);

        assertThat(search.filter(PARIS)).isEqualTo(AuditFilter.ALL);
    }
}
