package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.declic.feedback.FeedbackStatus;
import org.declic.tracking.Interaction.Kind;
import org.declic.web.campaign.Figures.Reactions;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void countsEveryStatusInOneFigure() {
        Figures figures = Figures.of(
                Instant.EPOCH,
                Map.of(
                        FeedbackStatus.ACCEPTED, 1L,
                        FeedbackStatus.DELAY, 2L,
                        FeedbackStatus.SENT, 4L,
                        FeedbackStatus.DELIVERED, 8L,
                        FeedbackStatus.BOUNCE, 16L,
                        FeedbackStatus.EXCLUDE, 32L,
                        FeedbackStatus.ERROR, 64L,
                        FeedbackStatus.DENYLIST, 128L,
                        FeedbackStatus.DUPLICATE, 256L),
                Reactions.of(Map.of(Kind.OPEN, 5L, Kind.UNSUBSCRIBE, 1L)),
                Map.of("050101", 32L));

        assertThat(figures)
                .isEqualTo(
                        new Figures(Instant.EPOCH, 1, 2, 12, 416, 80, new Reactions(5, 0, 1), Map.of("050101", 32L)));
        assertThat(figures.total()).isEqualTo(511);
        assertThat(figures.open()).isEqualTo(3);
    }
}
