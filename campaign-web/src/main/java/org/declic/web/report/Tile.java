package org.declic.web.report;

import java.util.List;
import java.util.stream.Stream;
import org.declic.feedback.FeedbackStatus;
import org.declic.report.CampaignReport;
import org.declic.tracking.Interaction.Kind;

/**
 * A figure of a report.
 *
 * @param word what it counts: {@code sent}
 * @param filter as the list of the messages behind it is asked for: {@code status=sent}
 */
public record Tile(String word, long count, String filter) {

    private static final String STATUS = "status=";
    private static final String REACTION = "reaction=";

    /** All figures of a report; reactions only where a channel has them. */
    static List<Tile> of(CampaignReport report, boolean withReactions) {
        List<Tile> messages = List.of(
                new Tile("targeted", report.targeted(), STATUS),
                of(report, "sent", FeedbackStatus.SENT, FeedbackStatus.DELIVERED),
                of(report, "delivered", FeedbackStatus.DELIVERED),
                of(report, "waiting", FeedbackStatus.ACCEPTED),
                of(report, "delayed", FeedbackStatus.DELAY),
                of(report, "bounced", FeedbackStatus.BOUNCE),
                of(report, "excluded", FeedbackStatus.EXCLUDE, FeedbackStatus.DENYLIST, FeedbackStatus.DUPLICATE),
                of(report, "failed", FeedbackStatus.ERROR));
        List<Tile> reactions = List.of(
                of(report, "opened", Kind.OPEN),
                of(report, "clicked", Kind.CLICK),
                of(report, "unsubscribed", Kind.UNSUBSCRIBE));
        return withReactions
                ? Stream.concat(messages.stream(), reactions.stream()).toList()
                : messages;
    }

    private static Tile of(CampaignReport report, String word, FeedbackStatus... statuses) {
        return new Tile(word, report.count(statuses), STATUS + statuses[0].word());
    }

    private static Tile of(CampaignReport report, String word, Kind kind) {
        return new Tile(word, report.count(kind), REACTION + kind.word());
    }

    /** True if it counts what people did, not what became of messages. */
    boolean isReaction() {
        return filter.startsWith(REACTION);
    }
}
