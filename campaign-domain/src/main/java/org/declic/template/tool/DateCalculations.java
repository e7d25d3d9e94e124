package org.declic.template.tool;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $date}: what calculates with dates. A unit is named {@code years} down to {@code seconds}. */
final class DateCalculations {

    private static final Map<String, TemporalField> PARTS = Map.ofEntries(
            Map.entry("year", ChronoField.YEAR),
            Map.entry("quarter", IsoFields.QUARTER_OF_YEAR),
            Map.entry("month", ChronoField.MONTH_OF_YEAR),
            Map.entry("week", IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            Map.entry("day", ChronoField.DAY_OF_MONTH),
            Map.entry("dayOfWeek", ChronoField.DAY_OF_WEEK),
            Map.entry("dayOfYear", ChronoField.DAY_OF_YEAR),
            Map.entry("hour", ChronoField.HOUR_OF_DAY),
            Map.entry("minute", ChronoField.MINUTE_OF_HOUR),
            Map.entry("second", ChronoField.SECOND_OF_MINUTE));

    static final List<ToolFunction> ALL = List.of(
            DateFunctions.date(
                    "add",
                    "date, amount, unit",
                    (date, a) -> added(date, a, 1),
                    "$date.add($context.order.placed, 3, 'days')",
                    "2026-03-17T18:30:00Z"),
            DateFunctions.date(
                    "subtract",
                    "date, amount, unit",
                    (date, a) -> added(date, a, -1),
                    "$date.subtract('2026-03-31', 1, 'month')",
                    "2026-02-28"),
            DateFunctions.date(
                    "set",
                    "date, part, value",
                    DateCalculations::set,
                    "$date.set($context.order.placed, 'hour', 8)",
                    "2026-03-14T08:30:00Z"),
            DateFunctions.date(
                    "truncate",
                    "date, unit",
                    DateCalculations::truncate,
                    "$date.truncate($context.order.placed, 'month')",
                    "2026-03-01T00:00:00Z"),
            DateFunctions.date(
                    "difference",
                    "from, to, unit",
                    DateCalculations::difference,
                    "$date.difference('2026-03-01', '2026-03-15', 'days')",
                    "14"),
            DateFunctions.date("age", "date, [unit]", DateCalculations::age, "$date.age($profile.birthDate)", "35"),
            DateFunctions.date(
                    "compare",
                    "date, other",
                    (date, a) -> compared(date, ReadDate.of(a.get(1))),
                    "$date.compare('2026-03-14', '2026-03-15')",
                    "-1"),
            DateFunctions.date(
                    "isBefore",
                    "date, other",
                    (date, a) -> is(-1, compared(date, ReadDate.of(a.get(1)))),
                    "$date.isBefore($context.order.placed, $date.now())",
                    "true"),
            DateFunctions.date(
                    "isAfter",
                    "date, other",
                    (date, a) -> is(1, compared(date, ReadDate.of(a.get(1)))),
                    "$date.isAfter($context.order.placed, $date.now())",
                    "false"),
            DateFunctions.date(
                    "isBetween",
                    "date, from, to",
                    DateCalculations::isBetween,
                    "$date.isBetween($context.order.placed, '2026-03-01', '2026-03-31')",
                    "true"),
            DateFunctions.date(
                    "part",
                    "date, part",
                    DateCalculations::part,
                    "$date.part($context.order.placed, 'dayOfWeek')",
                    "6"));

    private DateCalculations() {}

    private static @Nullable String added(ReadDate date, Arguments arguments, int sign) {
        Integer amount = arguments.whole(1);
        ChronoUnit unit = ReadDate.unit(arguments.text(2));
        if (amount == null || unit == null) {
            return null;
        }
        return DateFunctions.text(date.changed(moment -> moment.plus((long) sign * amount, unit)));
    }

    private static @Nullable String set(ReadDate date, Arguments arguments) {
        TemporalField part = field(arguments.text(1));
        Integer value = arguments.whole(2);
        return part == null || value == null
                ? null
                : DateFunctions.text(date.changed(moment -> moment.with(part, value)));
    }

    private static @Nullable TemporalField field(@Nullable String name) {
        return name == null ? null : PARTS.get(name);
    }

    private static @Nullable String truncate(ReadDate date, Arguments arguments) {
        String name = arguments.text(1);
        if (name == null) {
            return null;
        }
        if (name.equals("quarter")) {
            return DateFunctions.text(date.changed(DateCalculations::startOfQuarter));
        }
        ChronoUnit unit = ReadDate.unit(name);
        return unit == null ? null : DateFunctions.text(date.changed(moment -> truncated(moment, unit)));
    }

    private static ZonedDateTime startOfQuarter(ZonedDateTime moment) {
        int month = ((moment.getMonthValue() - 1) / 3) * 3 + 1;
        return moment.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).withMonth(month);
    }

    private static ZonedDateTime truncated(ZonedDateTime moment, ChronoUnit unit) {
        if (unit.isTimeBased() || unit == ChronoUnit.DAYS) {
            return moment.truncatedTo(unit);
        }
        ZonedDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        if (unit == ChronoUnit.WEEKS) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        return unit == ChronoUnit.MONTHS ? day.withDayOfMonth(1) : day.withDayOfYear(1);
    }

    private static @Nullable Long difference(ReadDate from, Arguments arguments) {
        return between(from, ReadDate.of(arguments.get(1)), ReadDate.unit(arguments.text(2)));
    }

    private static @Nullable Long age(ReadDate date, Arguments arguments) {
        ZoneId zone = date.moment().getZone();
        return between(date, ReadDate.of(arguments.now(), zone), ReadDate.unit(arguments.text(1, "years")));
    }

    private static @Nullable Long between(ReadDate from, @Nullable ReadDate to, @Nullable ChronoUnit unit) {
        return to == null || unit == null ? null : Long.valueOf(unit.between(from.moment(), to.moment()));
    }

    private static @Nullable Integer compared(ReadDate date, @Nullable ReadDate other) {
        return other == null
                ? null
                : Integer.valueOf(Integer.signum(
                        date.moment().toInstant().compareTo(other.moment().toInstant())));
    }

    private static @Nullable Boolean is(int wanted, @Nullable Integer compared) {
        return compared == null ? null : Boolean.valueOf(compared == wanted);
    }

    private static @Nullable Boolean isBetween(ReadDate date, Arguments arguments) {
        Integer first = compared(date, ReadDate.of(arguments.get(1)));
        Integer last = compared(date, ReadDate.of(arguments.get(2)));
        if (first == null || last == null) {
            return null;
        }
        return first >= 0 && last <= 0;
    }

    private static @Nullable Integer part(ReadDate date, Arguments arguments) {
        TemporalField field = field(arguments.text(1));
        return field == null ? null : Integer.valueOf(date.moment().get(field));
    }
}
