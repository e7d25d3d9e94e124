package org.declic.system.bench;

import java.util.Locale;

/** A measured value and what it is held against. */
record Figure(String name, double value, String unit, double target, boolean met) {

    static Figure atLeast(double target, String name, double value, String unit) {
        return new Figure(name, value, unit, target, value >= target);
    }

    static Figure atMost(double target, String name, double value, String unit) {
        return new Figure(name, value, unit, target, value <= target);
    }

    @Override
    public String toString() {
        String verdict = met ? "met" : "MISSED";
        return String.format(Locale.ROOT, "%-58s %,12.1f %-6s %,12.1f  %s", name, value, unit, target, verdict);
    }
}
