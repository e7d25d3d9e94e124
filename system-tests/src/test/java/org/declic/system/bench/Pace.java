package org.declic.system.bench;

import java.util.ArrayList;
import java.util.List;

/** How many recipients were accepted in each second of a load. */
final class Pace {

    private static final int MOVING_SECONDS = 5;
    private static final int LAST_PART = 5;

    private final List<Integer> seconds = new ArrayList<>();

    void count(int second, int recipients) {
        while (seconds.size() <= second) {
            seconds.add(0);
        }
        seconds.set(second, seconds.get(second) + recipients);
    }

    /** After how many seconds the mean over five of them first was this share of the mean over the last fifth. */
    int secondsUntil(double share) {
        int whole = seconds.size() - 1; // the last second is not a whole one
        double target = share * mean(whole - Math.max(1, whole / LAST_PART), whole);
        for (int end = MOVING_SECONDS; end < whole; end++) {
            if (mean(end - MOVING_SECONDS, end) >= target) {
                return end;
            }
        }
        return whole;
    }

    private double mean(int from, int to) {
        return seconds.subList(Math.max(0, from), to).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }
}
