package org.declic.web.campaign.list;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.campaign.CampaignStatus;
import org.jspecify.annotations.Nullable;

/**
 * One of the choices of which campaigns the list shows: all that are not archived, or those of a status.
 *
 * @param word as it stands in the address, such as {@code live}
 * @param count how many campaigns it shows
 */
public record StatusChoice(String word, long count) implements Serializable {

    static final String ALL = "all";

    /** The statuses that a campaign can have today. */
    private static final List<CampaignStatus> OFFERED = List.of(
            CampaignStatus.DRAFT,
            CampaignStatus.SCHEDULED,
            CampaignStatus.LIVE,
            CampaignStatus.STOPPED,
            CampaignStatus.COMPLETED,
            CampaignStatus.ARCHIVED);

    private static final Set<CampaignStatus> NOT_ARCHIVED =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(CampaignStatus.ARCHIVED)));

    /** Every choice. */
    static List<StatusChoice> of(Map<CampaignStatus, Long> counts) {
        long all = NOT_ARCHIVED.stream()
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
        Stream<StatusChoice> statuses =
                OFFERED.stream().map(status -> new StatusChoice(word(status), counts.getOrDefault(status, 0L)));
        return Stream.concat(Stream.of(new StatusChoice(ALL, all)), statuses).toList();
    }

    /** Whether none of them shows a campaign. */
    static boolean showNothing(List<StatusChoice> choices) {
        return choices.stream().allMatch(choice -> choice.count() == 0);
    }

    /** The word that an address names; that of all where it names no choice. */
    static String known(@Nullable String text) {
        return OFFERED.stream()
                .map(StatusChoice::word)
                .filter(word -> word.equals(text))
                .findFirst()
                .orElse(ALL);
    }

    /** What the choice with that word shows. */
    static Set<CampaignStatus> statuses(String word) {
        return OFFERED.stream()
                .filter(status -> word(status).equals(word))
                .findFirst()
                .map(Set::of)
                .orElse(NOT_ARCHIVED);
    }

    private static String word(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
