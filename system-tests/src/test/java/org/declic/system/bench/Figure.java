package org.declic.system.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A measured value, what the floor has for it, and the value as a share of that. */
record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double floor,
        @Nullable Double ratio) {

    static final String HEADER =
            String.format(Locale.ROOT, "%-58s %12s %-6s %12s %8s", "Figure", "value", "", "floor", "ratio");

    /** The floor has nothing to compare it with. */
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    Figure against(double ofTheFloor) {
        return new Figure(name, value, unit, ofTheFloor, value / ofTheFloor);
    }

    @Override
    public String toString() {
        String line = String.format(Locale.ROOT, "%-58s %,12.2f %-6s", name, value, unit);
        return floor == null ? line : line + String.format(Locale.ROOT, " %,12.2f %8.2f", floor, ratio);
    }
}
