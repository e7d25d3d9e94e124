package org.declic.web.campaign.api;

import java.util.Map;
import org.declic.web.campaign.Figures;
import org.declic.web.campaign.Figures.Reactions;

/** What became of a campaign's messages, as the management API shows it. */
public record FiguresAnswer(
        String at,
        long waiting,
        long delayed,
        long sent,
        long excluded,
        long failed,
        Reactions reactions,
        Map<String, Long> exclusions) {

    static FiguresAnswer of(Figures figures) {
        return new FiguresAnswer(
                figures.at().toString(),
                figures.waiting(),
                figures.delayed(),
                figures.sent(),
                figures.excluded(),
                figures.failed(),
                figures.reactions(),
                figures.exclusions());
    }
}
