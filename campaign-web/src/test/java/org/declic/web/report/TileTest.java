package org.declic.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.feedback.FeedbackStatus;
import org.declic.report.CampaignReport;
import org.declic.report.Span;
import org.declic.tracking.Interaction.Kind;
import org.junit.jupiter.api.Test;

class TileTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");
    private static final Map<FeedbackStatus, Long> STATUSES = Map.of(
            FeedbackStatus.ACCEPTED, 1L,
            FeedbackStatus.DELAY, 2L,
            FeedbackStatus.SENT, 4L,
            FeedbackStatus.DELIVERED, 8L,
            FeedbackStatus.BOUNCE, 16L,
            FeedbackStatus.EXCLUDE, 32L,
            FeedbackStatus.ERROR, 64L,
            FeedbackStatus.DENYLIST, 128L,
            FeedbackStatus.DUPLICATE, 256L);

    private static List<Tile> tiles(Span span, Channel channel) {
        return Tile.of(
                new CampaignReport(NOON, span, STATUSES, Map.of(Kind.CLICK, 3L), Map.of(), 0, List.of()), channel);
    }

    @Test
    void leadsToAllThatItCounts() {
        assertThat(tiles(Span.ALL, Channel.PUSH))
                .containsExactly(
                        new Tile("targeted", 511, "status="),
                        new Tile("sent", 12, "status=sent,delivered"),
                        new Tile("delivered", 8, "status=delivered"),
                        new Tile("waiting", 1, "status=accepted"),
                        new Tile("delayed", 2, "status=delay"),
                        new Tile("bounced", 16, "status=bounce"),
                        new Tile("excluded", 416, "status=exclude,denylist,duplicate"),
                        new Tile("failed", 64, "status=error"));
    }

    @Test
    void leadsToNothingFromBeforeTheSpan() {
        assertThat(tiles(Span.DAY, Channel.EMAIL))
                .allSatisfy(tile -> assertThat(tile.filter()).endsWith("&from=2026-11-26T12:00:00Z"))
                .contains(new Tile("clicked", 3, "reaction=click&from=2026-11-26T12:00:00Z"));
        assertThat(tiles(Span.MONTH, Channel.EMAIL))
                .allSatisfy(tile -> assertThat(tile.filter()).endsWith("&from=2026-10-28T12:00:00Z"));
    }

    @Test
    void countsTheReactionsThatTheChannelCanHave() {
        assertThat(reactions(Channel.EMAIL)).containsExactly("opened", "clicked", "unsubscribed");
        assertThat(reactions(Channel.SMS)).containsExactly("clicked", "unsubscribed");
        assertThat(reactions(Channel.PUSH)).isEmpty();
    }

    private static Stream<String> reactions(Channel channel) {
        return tiles(Span.DAY, channel).stream().filter(Tile::isReaction).map(Tile::word);
    }
}
