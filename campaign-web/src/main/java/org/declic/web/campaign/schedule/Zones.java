package org.declic.web.campaign.schedule;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The time zones that the schedule offers: {@code UTC} and those named after a region and a place. */
public final class Zones {

    private static final List<String> REGIONS = List.of(
            "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/");

    private static final String UTC = "UTC";

    private Zones() {}

    /** All, and {@code chosen} in any case: first the user's own and UTC, then by their cities. */
    public static List<String> with(String chosen, ZoneId own) {
        Set<String> zones = new LinkedHashSet<>(List.of(name(own), UTC));
        Stream.concat(
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> REGIONS.stream().anyMatch(zone::startsWith)),
                        Stream.of(chosen))
                .sorted(Comparator.comparing(Zones::label, String.CASE_INSENSITIVE_ORDER))
                .forEach(zones::add);
        return List.copyOf(zones);
    }

    /** A zone with its city first, so that typing the city finds it: {@code Paris – Europe/Paris}. */
    public static String label(String zone) {
        int slash = zone.lastIndexOf('/');
        return slash < 0 ? zone : zone.substring(slash + 1).replace('_', ' ') + " – " + zone;
    }

    /** The name under which the zone is offered. */
    public static String name(ZoneId zone) {
        return zone.getId().equals("Z") ? UTC : zone.getId();
    }
}
