package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.declic.campaign.ActivatedCampaign.Answer;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.shared.CampaignId;
import org.declic.shared.SandboxId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant END = START.plusSeconds(60);

    @Test
    void opensAtItsStartAndClosesAtItsEnd() {
        Window window = new Window(START, END, ZoneOffset.UTC);

        assertThat(window.notYet(START.minusMillis(1))).isTrue();
        assertThat(window.notYet(START)).isFalse();
        assertThat(window.over(END.minusMillis(1))).isFalse();
        assertThat(window.over(END)).isTrue();
    }

    @Test
    void withoutLimitsIsAlwaysOpen() {
        Window window = Window.open(ZoneOffset.UTC);

        assertThat(window.notYet(Instant.MIN)).isFalse();
        assertThat(window.over(Instant.MAX)).isFalse();
    }

    @Test
    void isOrderedUnlessItsEndDoesNotComeAfterItsStart() {
        assertThat(ordered(START, END)).isTrue();
        assertThat(ordered(START, null)).isTrue();
        assertThat(ordered(null, END)).isTrue();
        assertThat(ordered(START, START)).isFalse();
        assertThat(ordered(END, START)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE, -1, NOT_YET_STARTED",
        "LIVE, 0, ACCEPTS",
        "LIVE, 59, ACCEPTS",
        "LIVE, 60, ENDED",
        "SCHEDULED, -1, NOT_YET_STARTED",
        "SCHEDULED, 0, ACCEPTS",
        "SCHEDULED, 60, ENDED",
        "STOPPED, 0, STOPPED",
        "FAILED, 0, STOPPED",
        "ARCHIVED, 0, STOPPED",
        "COMPLETED, 0, ENDED"
    })
    void aCampaignAnswersByStatusAndWindow(CampaignStatus status, int seconds, Answer expected) {
        ActivatedCampaign campaign = new ActivatedCampaign(
                new CampaignId("id"),
                "name",
                new SandboxId("prod"),
                CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                status,
                1,
                Audience.of("email"),
                new Window(START, END, ZoneOffset.UTC));

        assertThat(campaign.answerAt(START.plusSeconds(seconds))).isEqualTo(expected);
    }

    private static boolean ordered(@Nullable Instant start, @Nullable Instant end) {
        return new Window(start, end, ZoneOffset.UTC).ordered();
    }
}
