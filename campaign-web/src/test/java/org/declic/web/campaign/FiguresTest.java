package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.declic.feedback.FeedbackStatus;
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
                        FeedbackStatus.DUPLICATE, 256L));

        assertThat(figures).isEqualTo(new Figures(Instant.EPOCH, 1, 2, 12, 416, 80));
        assertThat(figures.total()).isEqualTo(511);
        assertThat(figures.open()).isEqualTo(3);
    }
}
