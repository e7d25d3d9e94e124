package org.declic.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.declic.report.CampaignReport.Slot;
import org.declic.web.report.Sparkline.Bar;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static Slot hour(int after, long sent) {
        return new Slot(NOON.plusSeconds(3_600L * after), sent, 7, 7);
    }

    @Test
    void drawsEachHourInProportionToTheBusiest() {
        Sparkline sparkline =
                Sparkline.of(List.of(hour(0, 500), hour(1, 1_000), hour(2, 0), hour(3, 1), hour(4, 1_000)));

        assertThat(sparkline.bars())
                .containsExactly(
                        new Bar(0, 20, 8, 20),
                        new Bar(10, 0, 8, 40),
                        new Bar(20, 40, 8, 0),
                        new Bar(30, 38, 8, 2),
                        new Bar(40, 0, 8, 40));
        assertThat(sparkline.total()).isEqualTo(2_501);
        assertThat(sparkline.busiest().sent()).isEqualTo(1_000);
        assertThat(sparkline.viewBox()).isEqualTo("0 0 48 40");
    }

    @Test
    void nothingSentIsAnEmptyPicture() {
        Sparkline sparkline = Sparkline.of(List.of(hour(0, 0), hour(1, 0)));

        assertThat(sparkline.total()).isZero();
        assertThat(sparkline.bars()).allMatch(bar -> bar.height() == 0);
    }
}
