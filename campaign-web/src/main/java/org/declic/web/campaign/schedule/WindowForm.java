package org.declic.web.campaign.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.campaign.Window;
import org.jspecify.annotations.Nullable;

/** What the fields of the schedule hold while an author types: times as clocks show them in a zone. */
public class WindowForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant storedStart;
    private final @Nullable Instant storedEnd;
    private String zone;
    private @Nullable LocalDateTime start;
    private @Nullable LocalDateTime end;
    private @Nullable Integer deliveryRate;

    /** @param usual the zone where none was chosen */
    public WindowForm(Window window, ZoneId usual) {
        ZoneId shown = window.start() == null && window.end() == null ? usual : window.zone();
        zone = Zones.name(shown);
        storedStart = window.start();
        storedEnd = window.end();
        start = local(storedStart, shown);
        end = local(storedEnd, shown);
        deliveryRate = window.deliveryRate() == 0 ? null : window.deliveryRate();
    }

    /** The window as typed. */
    public Window window() {
        ZoneId chosen = ZoneId.of(zone);
        return new Window(
                instant(start, storedStart, chosen),
                instant(end, storedEnd, chosen),
                chosen,
                Objects.requireNonNullElse(deliveryRate, 0));
    }

    /** The times that do not exist, for clocks go forward there. */
    public List<Violation> skippedTimes() {
        List<Violation> skipped = new ArrayList<>();
        if (isSkipped(start)) {
            skipped.add(new Violation("start", "skipped"));
        }
        if (isSkipped(end)) {
            skipped.add(new Violation("end", "skipped"));
        }
        return skipped;
    }

    private boolean isSkipped(@Nullable LocalDateTime at) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        return at != null && rules.getValidOffsets(at).isEmpty();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    /** A time that comes twice, for clocks go back there, stays the one that it was. */
    private static @Nullable Instant instant(@Nullable LocalDateTime at, @Nullable Instant stored, ZoneId zone) {
        if (at == null) {
            return null;
        }
        return at.equals(local(stored, zone)) ? stored : at.atZone(zone).toInstant();
    }

    /** Messages a second; null for as many as can. */
    public @Nullable Integer getDeliveryRate() {
        return deliveryRate;
    }

    public void setDeliveryRate(@Nullable Integer deliveryRate) {
        this.deliveryRate = deliveryRate;
    }

    public @Nullable LocalDateTime getStart() {
        return start;
    }

    public void setStart(@Nullable LocalDateTime start) {
        this.start = start;
    }

    public @Nullable LocalDateTime getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalDateTime end) {
        this.end = end;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
