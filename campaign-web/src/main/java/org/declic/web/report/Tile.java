package org.declic.web.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.declic.channel.Channel;
import org.declic.feedback.FeedbackStatus;
import org.declic.feedback.reaction.Reaction;
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

    /** All figures of the report of a campaign; of the reactions those that its channel can have. */
    static List<Tile> of(CampaignReport report, Channel channel) {
        List<Tile> messages = List.of(
                new Tile("targeted", report.targeted(), STATUS + since(report)),
                of(report, "sent", StatusGroup.SENT.statuses()),
                of(report, "delivered", List.of(FeedbackStatus.DELIVERED)),
                of(report, "waiting", StatusGroup.WAITING.statuses()),
                of(report, "delayed", StatusGroup.DELAYED.statuses()),
                of(report, "bounced", List.of(FeedbackStatus.BOUNCE)),
                of(report, "excluded", StatusGroup.EXCLUDED.statuses()),
                of(report, "failed", List.of(FeedbackStatus.ERROR)));
        Stream<Tile> reactions = Arrays.stream(Reaction.values())
                .filter(reaction -> reaction.isPossibleIn(channel))
                .map(reaction -> of(report, reaction));
        return Stream.concat(messages.stream(), reactions).toList();
    }

    private static Tile of(CampaignReport report, String word, Collection<FeedbackStatus> statuses) {
        long count = report.count(statuses.toArray(FeedbackStatus[]::new));
        return new Tile(word, count, STATUS + StatusGroup.value(statuses) + since(report));
    }

    private static Tile of(CampaignReport report, Reaction reaction) {
        String filter = REACTION + reaction.word() + since(report);
        return switch (reaction) {
            case OPEN -> new Tile("opened", report.count(Kind.OPEN), filter);
            case CLICK -> new Tile("clicked", report.count(Kind.CLICK), filter);
            case UNSUBSCRIBE -> new Tile("unsubscribed", report.count(Kind.UNSUBSCRIBE), filter);
        };
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
