package org.declic.web.campaign.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void offerTheUsersOwnFirstAndTheOthersByTheirCities() {
        List<String> zones = Zones.with("Etc/GMT+3", ZoneId.of("Europe/Paris"));

        assertThat(zones).startsWith("Europe/Paris", "UTC", "Africa/Abidjan").contains("Etc/GMT+3");
        assertThat(zones).doesNotHaveDuplicates().containsSubsequence("Europe/Madrid", "America/New_York");
        assertThat(Zones.with("UTC", ZoneOffset.UTC)).startsWith("UTC").doesNotHaveDuplicates();
    }

    @Test
    void labelsBeginWithTheCity() {
        assertThat(Zones.label("America/New_York")).isEqualTo("New York – America/New_York");
        assertThat(Zones.label("America/Argentina/Salta")).isEqualTo("Salta – America/Argentina/Salta");
        assertThat(Zones.label("UTC")).isEqualTo("UTC");
    }
}
