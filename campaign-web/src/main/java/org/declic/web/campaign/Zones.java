package org.declic.web.campaign;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** The time zones that the schedule offers: {@code UTC} and those named after a region and a place. */
final class Zones {

    private static final List<String> REGIONS = List.of(
            "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/");

    private Zones() {}

    /** All, and {@code chosen} in any case. */
    static List<String> with(String chosen) {
        TreeSet<String> zones = new TreeSet<>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> REGIONS.stream().anyMatch(zone::startsWith))
                .forEach(zones::add);
        zones.add("UTC");
        zones.add(chosen);
        return List.copyOf(zones);
    }

    /** The name under which the zone is offered. */
    static String name(ZoneId zone) {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }
}
