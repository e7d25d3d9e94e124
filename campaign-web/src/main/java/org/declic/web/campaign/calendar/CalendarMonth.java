package org.declic.web.campaign.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.declic.web.campaign.calendar.CalendarDay.Place;

/**
 * A month in whole weeks. What runs before, after and all through it is not shown on each day, but once.
 *
 * @param from the first day shown
 * @param until the last day shown
 */
record CalendarMonth(YearMonth month, LocalDate from, LocalDate until) {

    /** So many bars are shown on a day; the others are folded. */
    static final int PLACES = 4;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Comparator<Bar> EARLIEST = Comparator.comparing(Bar::first)
            .thenComparing(Bar::last, Comparator.reverseOrder())
            .thenComparing(bar -> bar.entry().start())
            .thenComparing(bar -> bar.entry().name())
            .thenComparing(bar -> bar.entry().campaign().value());

    static CalendarMonth of(YearMonth month, DayOfWeek weekBegins) {
        return new CalendarMonth(
                month,
                month.atDay(1).with(TemporalAdjusters.previousOrSame(weekBegins)),
                month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(weekBegins.minus(1))));
    }

    /** What runs all through the month. */
    List<Bar> throughout(List<Bar> bars) {
        return bars.stream().filter(this::isThroughout).sorted(EARLIEST).toList();
    }

    private boolean isThroughout(Bar bar) {
        return bar.outlasts(month.atDay(1), month.atEndOfMonth());
    }

    /** Its weeks, each of seven days, with all else. */
    List<List<CalendarDay>> weeks(List<Bar> bars, LocalDate today) {
        List<Bar> shown =
                bars.stream().filter(bar -> !isThroughout(bar)).sorted(EARLIEST).toList();
        return from.datesUntil(until.plusDays(1))
                .filter(day -> day.getDayOfWeek() == from.getDayOfWeek())
                .map(first -> week(first, shown, today))
                .toList();
    }

    private List<CalendarDay> week(LocalDate begin, List<Bar> bars, LocalDate today) {
        List<LocalDate> days = begin.datesUntil(begin.plusDays(DAYS_OF_A_WEEK)).toList();
        List<Map<LocalDate, Bar>> lanes = new ArrayList<>();
        bars.forEach(bar -> put(bar, days, lanes));
        return days.stream()
                .map(day -> new CalendarDay(
                        day,
                        !YearMonth.from(day).equals(month),
                        day.equals(today),
                        places(lanes, day, day.equals(begin)),
                        lanes.stream()
                                .skip(PLACES)
                                .flatMap(lane -> Stream.ofNullable(lane.get(day)))
                                .toList()))
                .toList();
    }

    /** In the first lane that is free on all the days on which it runs. */
    private static void put(Bar bar, List<LocalDate> days, List<Map<LocalDate, Bar>> lanes) {
        List<LocalDate> taken = days.stream().filter(bar::runsOn).toList();
        if (taken.isEmpty()) {
            return;
        }
        Optional<Map<LocalDate, Bar>> free = lanes.stream()
                .filter(lane -> taken.stream().noneMatch(lane::containsKey))
                .findFirst();
        Map<LocalDate, Bar> lane = free.orElseGet(HashMap::new);
        if (free.isEmpty()) {
            lanes.add(lane);
        }
        taken.forEach(day -> lane.put(day, bar));
    }

    /** As far down as there is a bar. */
    private static List<Place> places(List<Map<LocalDate, Bar>> lanes, LocalDate day, boolean weekBegins) {
        int used = IntStream.range(0, Math.min(lanes.size(), PLACES))
                .filter(i -> lanes.get(i).containsKey(day))
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return lanes.stream()
                .limit(used)
                .map(lane -> Place.of(lane.get(day), day, weekBegins))
                .toList();
    }
}
