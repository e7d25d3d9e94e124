package org.declic.web.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.declic.campaign.CampaignStatus;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that a list shows, as they stand in its address.
 *
 * @param statuses empty for all
 */
record StatusFilter(Set<CampaignStatus> statuses) {

    /** What is worked on or running; where the address names none. */
    static final StatusFilter USUAL =
            new StatusFilter(EnumSet.of(CampaignStatus.DRAFT, CampaignStatus.SCHEDULED, CampaignStatus.LIVE));

    private static final String ALL = "all";

    /** The statuses that a campaign can have today. */
    static final List<CampaignStatus> OFFERED = List.of(
            CampaignStatus.DRAFT,
            CampaignStatus.SCHEDULED,
            CampaignStatus.LIVE,
            CampaignStatus.STOPPED,
            CampaignStatus.COMPLETED);

    StatusFilter {
        statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(statuses);
    }

    /** What {@link #text} wrote; words that name no status are passed over. */
    static StatusFilter of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        Set<CampaignStatus> named = Arrays.stream(text.split(","))
                .flatMap(word -> OFFERED.stream().filter(status -> word(status).equals(word.strip())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CampaignStatus.class)));
        return named.isEmpty() && !text.equals(ALL) ? USUAL : new StatusFilter(named);
    }

    /** As it stands in an address. */
    String text() {
        return statuses.isEmpty()
                ? ALL
                : OFFERED.stream()
                        .filter(statuses::contains)
                        .map(StatusFilter::word)
                        .collect(Collectors.joining(","));
    }

    /** The same with or, if it is there, without {@code status}. */
    StatusFilter toggled(CampaignStatus status) {
        Set<CampaignStatus> changed = EnumSet.noneOf(CampaignStatus.class);
        changed.addAll(statuses);
        if (!changed.remove(status)) {
            changed.add(status);
        }
        return new StatusFilter(changed);
    }

    private static String word(CampaignStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
