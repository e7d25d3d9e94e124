package org.declic.template.tool;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code $date}: what reads dates and writes them. */
final class DateFunctions {

    private static final int COST_OF_A_FORMAT = 200;
    private static final int COST_OF_A_DATE = 100;

    static final List<ToolFunction> ALL = List.of(
            function(
                    "now",
                    "[zone]",
                    DateFunctions::now,
                    "$date.now('Europe/Paris')",
                    "2026-03-15T10:00:00+01:00[Europe/Paris]"),
            function("today", "[zone]", DateFunctions::today, "$date.today()", "2026-03-15"),
            function(
                    "parse",
                    "text, [pattern], [language]",
                    DateFunctions::parse,
                    "$date.parse('14/03/2026', 'dd/MM/yyyy')",
                    "2026-03-14"),
            date(
                    "format",
                    "date, pattern, [language], [zone]",
                    DateFunctions::format,
                    "$date.format($context.order.placed, 'd MMMM yyyy HH:mm', $profile.language, 'Europe/Paris')",
                    "14 mars 2026 19:30"),
            date(
                    "inZone",
                    "date, zone",
                    DateFunctions::inZone,
                    "$date.inZone($context.order.placed, 'Asia/Tokyo')",
                    "2026-03-15T03:30:00+09:00[Asia/Tokyo]"),
            date(
                    "toMillis",
                    "date",
                    (date, a) -> date.moment().toInstant().toEpochMilli(),
                    "$date.toMillis($context.order.placed)",
                    "1773513000000"));

    private DateFunctions() {}

    /** What a function does with its first argument, a date, and the others. */
    interface DateBody {
        @Nullable
        Object of(ReadDate date, Arguments arguments);
    }

    static ToolFunction date(String name, String parameters, DateBody body, String example, String result) {
        return function(
                name,
                parameters,
                arguments -> {
                    arguments.spend(COST_OF_A_DATE);
                    ReadDate date = ReadDate.of(arguments.get(0));
                    return date == null ? null : body.of(date, arguments);
                },
                example,
                result);
    }

    private static ToolFunction function(
            String name, String parameters, ToolFunction.Body body, String example, String result) {
        return new ToolFunction("date", name, parameters, body, new ToolFunction.Example(example, result));
    }

    static @Nullable String text(@Nullable ReadDate date) {
        return date == null ? null : date.text();
    }

    private static @Nullable String now(Arguments arguments) {
        ZoneId zone = ReadDate.zone(arguments.text(0, "UTC"));
        return zone == null
                ? null
                : DateTimeFormatter.ISO_DATE_TIME.format(arguments.now().atZone(zone));
    }

    private static @Nullable String today(Arguments arguments) {
        ZoneId zone = ReadDate.zone(arguments.text(0, "UTC"));
        return zone == null
                ? null
                : DateTimeFormatter.ISO_LOCAL_DATE.format(arguments.now().atZone(zone));
    }

    private static @Nullable String parse(Arguments arguments) {
        String text = arguments.text(0);
        if (arguments.count() == 1) {
            return text(ReadDate.of(arguments.get(0)));
        }
        DateTimeFormatter format = format(arguments);
        return text == null || format == null || text.length() > 100 ? null : text(ReadDate.of(text.strip(), format));
    }

    private static @Nullable String format(ReadDate date, Arguments arguments) {
        DateTimeFormatter format = format(arguments);
        if (format == null) {
            return null;
        }
        if (arguments.get(3) == null) {
            return written(date, format);
        }
        ZoneId zone = ReadDate.zone(arguments.text(3));
        return zone == null ? null : written(date.in(zone), format);
    }

    private static String written(ReadDate date, DateTimeFormatter format) {
        return format.format(date.moment());
    }

    private static @Nullable DateTimeFormatter format(Arguments arguments) {
        arguments.spend(COST_OF_A_FORMAT);
        String pattern = arguments.text(1);
        Locale language = arguments.language(2);
        return pattern == null || language == null ? null : ReadDate.format(pattern, language);
    }

    private static @Nullable String inZone(ReadDate date, Arguments arguments) {
        ZoneId zone = ReadDate.zone(arguments.text(1));
        return zone == null ? null : date.in(zone).text();
    }
}
