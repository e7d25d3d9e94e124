package org.declic.audience.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.declic.shared.Json;

/**
 * What the columns of a CSV mean where their names do not say it: a target for a name. See {@link ColumnTarget} for what a
 * target may be; an empty one leaves the column out.
 */
public record ColumnMapping(Map<String, String> targets) {

    /** Every column means what its name says. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());

    public ColumnMapping {
        targets = Map.copyOf(targets);
    }

    /**
     * A mapping as a caller writes it: {@code {"mail": "email", "remark": ""}}.
     *
     * @throws InvalidImportException if it is none
     */
    public static ColumnMapping of(String json) {
        Map<String, String> targets = new TreeMap<>();
        try {
            Json.object(json).forEach((name, target) -> {
                if (!(target instanceof String text)) {
                    throw new InvalidImportException("invalid-request", "mapping", "must name a target for " + name);
                }
                ColumnTarget.of(text);
                targets.put(name.strip(), text.strip());
            });
        } catch (IllegalArgumentException e) {
            throw new InvalidImportException("invalid-request", "mapping", "must be a JSON object");
        } catch (BrokenFileException e) {
            throw new InvalidImportException("invalid-request", "mapping", String.valueOf(e.getMessage()));
        }
        return new ColumnMapping(targets);
    }

    /**
     * What each column means.
     *
     * @throws BrokenFileException if a column means nothing, two mean the same or none is an identity
     */
    List<ColumnTarget> apply(List<String> header) {
        List<String> unknown = targets.keySet().stream()
                .filter(name -> !header.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BrokenFileException("The mapping names columns that the file does not have: " + unknown);
        }
        List<ColumnTarget> columns = new ArrayList<>();
        for (String name : header) {
            ColumnTarget target =
                    name.isEmpty() ? ColumnTarget.NOTHING : ColumnTarget.of(targets.getOrDefault(name, name));
            columns.stream().filter(target::clashesWith).findFirst().ifPresent(other -> {
                throw new BrokenFileException("Two columns mean the same, or one lies in the other: " + name);
            });
            columns.add(target);
        }
        if (columns.stream().noneMatch(ColumnTarget::isIdentity)) {
            throw new BrokenFileException("The first line must name the columns; one at least must be an identity:"
                    + " email, phone, ecid or identity:namespace");
        }
        return columns;
    }

    /** As {@link #of} reads it. */
    public String json() {
        return Json.text(targets);
    }
}
