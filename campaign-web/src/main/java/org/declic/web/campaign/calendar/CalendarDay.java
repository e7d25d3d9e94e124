package org.declic.web.campaign.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar, and what it shows.
 *
 * @param outside whether it is of the month before or after
 * @param places from the top, so that a bar stays in its place for a week
 * @param more what has no place
 */
public record CalendarDay(LocalDate date, boolean outside, boolean today, List<Place> places, List<Bar> more) {

    /**
     * Where a bar is, or nothing.
     *
     * @param begins whether it is shown here for the first time in a week, with its name
     * @param ends whether this is its last day
     */
    public record Place(@Nullable Bar bar, boolean begins, boolean ends) {

        static Place of(@Nullable Bar bar, LocalDate day, boolean weekBegins) {
            return new Place(
                    bar, bar != null && (weekBegins || day.equals(bar.first())), bar != null && day.equals(bar.last()));
        }
    }

    /** Whether nothing runs on it. */
    public boolean isEmpty() {
        return more.isEmpty() && places.stream().allMatch(place -> place.bar() == null);
    }
}
