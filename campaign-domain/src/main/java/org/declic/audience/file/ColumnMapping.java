package org.declic.audience.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
            throw new BrokenFileException(ImportFault.COLUMNS_UNKNOWN, unknown);
        }
        List<ColumnTarget> columns = new ArrayList<>();
        for (String name : header) {
            columns.add(target(name, columns));
        }
        if (columns.stream().noneMatch(ColumnTarget::isIdentity)) {
            throw new BrokenFileException(ImportFault.COLUMN_IDENTITY_MISSING);
        }
        return columns;
    }

    private ColumnTarget target(String name, List<ColumnTarget> before) {
        ColumnTarget target = name.isEmpty() ? ColumnTarget.NOTHING : ColumnTarget.of(targets.getOrDefault(name, name));
        if (before.stream().anyMatch(target::clashesWith)) {
            throw new BrokenFileException(ImportFault.COLUMNS_CLASH, name);
        }
        return target;
    }

    /** True if {@code target} is an identity, not an attribute; its namespace may still be none. */
    public static boolean isIdentity(String target) {
        return ColumnTarget.isIdentity(target.strip().toLowerCase(Locale.ROOT));
    }

    /** True if {@code target} says who agrees to marketing; its channel may still be none. */
    public static boolean isConsent(String target) {
        return ColumnTarget.isConsent(target.strip().toLowerCase(Locale.ROOT));
    }

    /** What is wrong with single columns, by their names; not that none is an identity. */
    public Map<String, ImportReason> faults(List<String> header) {
        Map<String, ImportReason> faults = new LinkedHashMap<>();
        List<ColumnTarget> columns = new ArrayList<>();
        for (String name : header) {
            try {
                columns.add(target(name, columns));
            } catch (BrokenFileException e) {
                faults.putIfAbsent(name, e.reason());
            }
        }
        return faults;
    }

    /** As {@link #of} reads it. */
    public String json() {
        return Json.text(targets);
    }
}
