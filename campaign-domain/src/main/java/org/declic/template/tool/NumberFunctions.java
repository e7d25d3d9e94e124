package org.declic.template.tool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code $number}: what reads numbers, writes them and calculates with them. */
final class NumberFunctions {

    private static final int COST_OF_A_FORMAT = 200;
    private static final int COST_OF_A_NUMBER = 10;
    private static final int MOST_DECIMALS = 20;

    static final List<ToolFunction> ALL = List.of(
            number("parse", "value", (n, a) -> n, "$number.parse('19.90')", "19.90"),
            number(
                    "format",
                    "number, [language], [decimals]",
                    (n, a) -> format(n, a),
                    "$number.format($context.order.total, 'de', 2)",
                    "1.234,50"),
            number(
                    "currency",
                    "number, code, [language]",
                    NumberFunctions::currency,
                    "$number.currency($context.order.total, 'EUR', 'en')",
                    "€1,234.50"),
            number(
                    "percent",
                    "number, [language], [decimals]",
                    NumberFunctions::percent,
                    "$number.percent(0.25)",
                    "25%"),
            number("round", "number, [decimals]", NumberFunctions::round, "$number.round(2.345, 2)", "2.35"),
            number(
                    "floor",
                    "number",
                    (n, a) -> n.setScale(0, RoundingMode.FLOOR),
                    "$number.floor($context.order.total)",
                    "1234"),
            number(
                    "ceil",
                    "number",
                    (n, a) -> n.setScale(0, RoundingMode.CEILING),
                    "$number.ceil($context.order.total)",
                    "1235"),
            number("abs", "number", (n, a) -> n.abs(), "$number.abs(-5)", "5"),
            number("hex", "number", (n, a) -> n.toBigInteger().toString(16), "$number.hex(255)", "ff"),
            numbers("min", n -> n.min(BigDecimal::compareTo).orElse(null), "$number.min($context.prices)", "5"),
            numbers("max", n -> n.max(BigDecimal::compareTo).orElse(null), "$number.max($context.prices, 10)", "12"),
            numbers(
                    "sum",
                    n -> n.reduce(BigDecimal.ZERO, BigDecimal::add),
                    "$number.sum($list.values($context.items, 'price'))",
                    "24"),
            numbers("average", n -> average(n.toList()), "$number.average($context.prices)", "8"));

    private NumberFunctions() {}

    private interface NumberBody {
        @Nullable
        Object of(BigDecimal number, Arguments arguments);
    }

    private interface NumbersBody {
        @Nullable
        BigDecimal of(Stream<BigDecimal> numbers);
    }

    private static ToolFunction number(String name, String parameters, NumberBody body, String example, String result) {
        ToolFunction.Body onNumber = arguments -> {
            BigDecimal number = arguments.number(0);
            return number == null ? null : body.of(number, arguments);
        };
        return new ToolFunction("number", name, parameters, onNumber, new ToolFunction.Example(example, result));
    }

    /** What is no number does not count. */
    private static ToolFunction numbers(String name, NumbersBody body, String example, String result) {
        ToolFunction.Body onNumbers = arguments -> {
            List<Object> values = arguments.spread(0);
            arguments.spend((long) COST_OF_A_NUMBER * values.size());
            BigDecimal number = body.of(values.stream().map(Arguments::numberOf).filter(Objects::nonNull));
            return number == null ? null : Arguments.bounded(number);
        };
        return new ToolFunction("number", name, "values…", onNumbers, new ToolFunction.Example(example, result));
    }

    private static @Nullable String format(BigDecimal number, Arguments arguments) {
        Locale language = arguments.language(1);
        return language == null ? null : written(number, NumberFormat.getNumberInstance(language), arguments);
    }

    private static @Nullable String percent(BigDecimal number, Arguments arguments) {
        Locale language = arguments.language(1);
        return language == null ? null : written(number, NumberFormat.getPercentInstance(language), arguments);
    }

    private static @Nullable String written(BigDecimal number, NumberFormat format, Arguments arguments) {
        arguments.spend(COST_OF_A_FORMAT);
        Integer decimals = arguments.whole(2, format.getMaximumFractionDigits());
        if (decimals == null || decimals < 0 || decimals > MOST_DECIMALS) {
            return null;
        }
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(arguments.get(2) == null ? format.getMinimumFractionDigits() : decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static @Nullable String currency(BigDecimal number, Arguments arguments) {
        arguments.spend(COST_OF_A_FORMAT);
        String code = arguments.text(1);
        Locale language = arguments.language(2);
        Currency currency = code == null ? null : find(code);
        if (currency == null || language == null) {
            return null;
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static @Nullable Currency find(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal round(BigDecimal number, Arguments arguments) {
        Integer decimals = arguments.whole(1, 0);
        return decimals == null || decimals < 0 || decimals > MOST_DECIMALS
                ? null
                : number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal average(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
    }
}
