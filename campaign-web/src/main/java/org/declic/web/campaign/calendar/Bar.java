package org.declic.web.campaign.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import org.declic.execution.calendar.CalendarEntry;

/**
 * An entry with the days on which it runs.
 *
 * @param last the latest date that there is where no end is known
 */
public record Bar(CalendarEntry entry, LocalDate first, LocalDate last) {

    static Bar of(CalendarEntry entry, ZoneId zone) {
        LocalDate first = entry.start().atZone(zone).toLocalDate();
        if (entry.end() == null) {
            return new Bar(entry, first, LocalDate.MAX);
        }
        LocalDate last =
                entry.end().minusMillis(1).atZone(zone).toLocalDate(); // one that ends at midnight ends the day before
        return new Bar(entry, first, last.isBefore(first) ? first : last);
    }

    boolean runsOn(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it runs on the days from {@code from} to {@code until}, and before and after. */
    boolean outlasts(LocalDate from, LocalDate until) {
        return first.isBefore(from) && last.isAfter(until);
    }

    /** Whether it is a time at which an audience is written to. */
    public boolean isRun() {
        return entry.run() != null;
    }

    /** The kind of its chip. */
    public String chip() {
        if (entry.run() == null) {
            return entry.status().name();
        }
        return switch (entry.run()) {
            case SCHEDULED -> "scheduled";
            case RUNNING -> "live";
            case PAUSED -> "delay";
            case SUCCEEDED -> "completed";
            case STOPPED -> "stopped";
        };
    }
}
