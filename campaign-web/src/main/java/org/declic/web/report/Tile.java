package org.declic.web.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.declic.feedback.FeedbackStatus;
import org.declic.report.CampaignReport;
import org.declic.tracking.Interaction.Kind;

/**
 * A figure of a report.
 *
 * @param word what it counts: {@code sent}
 * @param status of the messages behind it, as their list is asked for; empty if there is no such list
 */
public record Tile(String word, long count, Optional<String> status) {

    /** All figures of a report; reactions only where a channel has them. */
    static List<Tile> of(CampaignReport report, boolean withReactions) {
        List<Tile> messages = List.of(
                new Tile("targeted", report.targeted(), Optional.of("")),
                of(report, "sent", FeedbackStatus.SENT, FeedbackStatus.DELIVERED),
                of(report, "delivered", FeedbackStatus.DELIVERED),
                of(report, "waiting", FeedbackStatus.ACCEPTED),
                of(report, "delayed", FeedbackStatus.DELAY),
                of(report, "bounced", FeedbackStatus.BOUNCE),
                of(report, "excluded", FeedbackStatus.EXCLUDE, FeedbackStatus.DENYLIST, FeedbackStatus.DUPLICATE),
                of(report, "failed", FeedbackStatus.ERROR));
        List<Tile> reactions = List.of(
                new Tile("opened", report.count(Kind.OPEN), Optional.empty()),
                new Tile("clicked", report.count(Kind.CLICK), Optional.empty()),
                new Tile("unsubscribed", report.count(Kind.UNSUBSCRIBE), Optional.empty()));
        return withReactions
                ? Stream.concat(messages.stream(), reactions.stream()).toList()
                : messages;
    }

    private static Tile of(CampaignReport report, String word, FeedbackStatus... statuses) {
        return new Tile(word, report.count(statuses), Optional.of(statuses[0].word()));
    }
}
