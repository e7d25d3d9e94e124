package org.declic.web.campaign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.declic.campaign.CampaignStatus;
import org.declic.channel.Channel;
import org.declic.execution.audience.AudienceExecutionState;
import org.declic.execution.calendar.CalendarEntry;
import org.declic.shared.CampaignId;
import org.declic.web.campaign.calendar.CalendarDay.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarMonthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final CalendarMonth NOVEMBER = CalendarMonth.of(YearMonth.of(2026, 11), DayOfWeek.MONDAY);

    @Test
    void consistsOfWholeWeeks() {
        assertThat(NOVEMBER.from()).isEqualTo("2026-10-26");
        assertThat(NOVEMBER.until()).isEqualTo("2026-12-06");
        CalendarMonth fromSunday = CalendarMonth.of(YearMonth.of(2026, 11), DayOfWeek.SUNDAY);
        assertThat(fromSunday.from()).isEqualTo("2026-11-01");
        assertThat(fromSunday.until()).isEqualTo("2026-12-05");

        List<List<CalendarDay>> weeks = NOVEMBER.weeks(List.of(), TODAY);

        assertThat(weeks).hasSize(6).allMatch(week -> week.size() == 7);
        assertThat(day(weeks, "2026-10-31").outside()).isTrue();
        assertThat(day(weeks, "2026-11-01").outside()).isFalse();
        assertThat(weeks.stream().flatMap(List::stream).filter(CalendarDay::today))
                .containsExactly(day(weeks, "2026-11-28"));
    }

    @Test
    void keepsABarInItsPlaceForAWeekAndNamesItWhereItBegins() {
        Bar early = bar("early", "2026-11-03T10:00:00Z", "2026-11-05T00:00:00Z");
        Bar late = bar("late", "2026-11-04T10:00:00Z", "2026-11-10T08:00:00Z");

        List<List<CalendarDay>> weeks = NOVEMBER.weeks(List.of(late, early), TODAY);

        assertThat(day(weeks, "2026-11-03").places()).containsExactly(new Place(early, true, false));
        assertThat(day(weeks, "2026-11-04").places())
                .containsExactly(new Place(early, false, true), new Place(late, true, false));
        assertThat(day(weeks, "2026-11-05").places())
                .containsExactly(new Place(null, false, false), new Place(late, false, false));
        assertThat(day(weeks, "2026-11-09").places()).containsExactly(new Place(late, true, false));
        assertThat(day(weeks, "2026-11-10").places()).containsExactly(new Place(late, false, true));
        assertThat(day(weeks, "2026-11-11").isEmpty()).isTrue();
    }

    @Test
    void foldsWhatIsMoreThanFourOnADay() {
        List<Bar> bars = IntStream.range(0, 7)
                .mapToObj(i -> bar("bar-" + i, "2026-11-03T10:00:00Z", "2026-11-03T11:00:00Z"))
                .toList();

        CalendarDay day = day(NOVEMBER.weeks(bars, TODAY), "2026-11-03");

        assertThat(day.places()).extracting(Place::bar).containsExactlyElementsOf(bars.subList(0, 4));
        assertThat(day.more()).containsExactlyElementsOf(bars.subList(4, 7));
        assertThat(day.isEmpty()).isFalse();
    }

    @Test
    void showsOnceWhatRunsAllThrough() {
        Bar always = bar("always", "2026-01-01T00:00:00Z", null);
        Bar begins = bar("begins", "2026-11-01T00:00:00Z", null);
        Bar ends = bar("ends", "2026-01-01T00:00:00Z", "2026-11-30T12:00:00Z");

        List<Bar> all = List.of(always, begins, ends);

        assertThat(NOVEMBER.throughout(all)).containsExactly(always);
        assertThat(NOVEMBER.weeks(all, TODAY).stream()
                        .flatMap(List::stream)
                        .flatMap(day -> day.places().stream())
                        .map(Place::bar)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(begins, ends);
    }

    @Test
    void takesDaysOfTheUsersZone() {
        CalendarEntry entry = entry("night", "2026-11-03T23:30:00Z", "2026-11-04T23:00:00Z", null);

        assertThat(Bar.of(entry, ZoneOffset.UTC).first()).isEqualTo("2026-11-03");
        assertThat(Bar.of(entry, ZoneId.of("Europe/Paris")).first()).isEqualTo("2026-11-04");
        assertThat(Bar.of(entry, ZoneId.of("Europe/Paris")).last()).isEqualTo("2026-11-04");
    }

    @Test
    void hasATimeAtWhichAnAudienceIsWrittenToOnItsDay() {
        CalendarEntry midnight =
                entry("sale", "2026-11-03T00:00:00Z", "2026-11-03T00:00:00Z", AudienceExecutionState.PAUSED);
        Bar bar = Bar.of(midnight, ZoneOffset.UTC);

        assertThat(bar.isRun()).isTrue();
        assertThat(bar.chip()).isEqualTo("delay");
        assertThat(day(NOVEMBER.weeks(List.of(bar), TODAY), "2026-11-03").places())
                .containsExactly(new Place(bar, true, true));
    }

    private static CalendarDay day(List<List<CalendarDay>> weeks, String date) {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static Bar bar(String name, String start, @Nullable String end) {
        return Bar.of(entry(name, start, end, null), ZoneOffset.UTC);
    }

    private static CalendarEntry entry(
            String name, String start, @Nullable String end, @Nullable AudienceExecutionState run) {
        return new CalendarEntry(
                new CampaignId(name),
                name,
                Channel.EMAIL,
                CampaignStatus.LIVE,
                run,
                Instant.parse(start),
                end == null ? null : Instant.parse(end));
    }
}
