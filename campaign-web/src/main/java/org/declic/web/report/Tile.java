package org.declic.web.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.declic.feedback.FeedbackStatus;
import org.declic.report.CampaignReport;
import org.declic.report.Span;
import org.declic.tracking.Interaction.Kind;
import org.declic.web.message.StatusGroup;

/**
 * A figure of a report.
 *
 * @param word what it counts: {@code sent}
 * @param filter as the list of just the messages that it counts is asked for: {@code status=sent,delivered&from=2026-03-01T09:00:00Z}
 */
public record Tile(String word, long count, String filter) {

    private static final String STATUS = "status=";
    private static final String REACTION = "reaction=";

    /** All figures of a report; reactions only where a channel has them. */
    static List<Tile> of(CampaignReport report, boolean withReactions) {
        List<Tile> messages = List.of(
                new Tile("targeted", report.targeted(), STATUS + since(report)),
                of(report, "sent", StatusGroup.SENT.statuses()),
                of(report, "delivered", List.of(FeedbackStatus.DELIVERED)),
                of(report, "waiting", StatusGroup.WAITING.statuses()),
                of(report, "delayed", StatusGroup.DELAYED.statuses()),
                of(report, "bounced", List.of(FeedbackStatus.BOUNCE)),
                of(report, "excluded", StatusGroup.EXCLUDED.statuses()),
                of(report, "failed", List.of(FeedbackStatus.ERROR)));
        List<Tile> reactions = List.of(
                of(report, "opened", Kind.OPEN),
                of(report, "clicked", Kind.CLICK),
                of(report, "unsubscribed", Kind.UNSUBSCRIBE));
        return withReactions
                ? Stream.concat(messages.stream(), reactions.stream()).toList()
                : messages;
    }

    private static Tile of(CampaignReport report, String word, Collection<FeedbackStatus> statuses) {
        long count = report.count(statuses.toArray(FeedbackStatus[]::new));
        return new Tile(word, count, STATUS + StatusGroup.value(statuses) + since(report));
    }

    private static Tile of(CampaignReport report, String word, Kind kind) {
        return new Tile(word, report.count(kind), REACTION + kind.word() + since(report));
    }

    /** How the list is kept to the messages of the report's span. */
    static String since(CampaignReport report) {
        Instant from = report.span().since(report.at());
        return report.span() == Span.ALL ? "" : "&from=" + from;
    }

    /** True if it counts what people did, not what became of messages. */
    boolean isReaction() {
        return filter.startsWith(REACTION);
    }
}
