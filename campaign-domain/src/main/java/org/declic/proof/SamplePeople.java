package org.declic.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.declic.proof.BrokenSampleException.Fault;
import org.declic.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * Sample people as an author writes or pastes them: JSON objects {@code {"name": …, "profile": {…}, "context": {…}}}, one in a line or
 * as one array; or a CSV whose first line names what each column is, {@code profile.person.name.firstName}, {@code context.order.id},
 * {@code name}.
 */
public final class SamplePeople {

    /** So many are looked at side by side (AJO, "Simulate content variations"). */
    public static final int MOST = 30;

    /** How long the text may be, in characters. */
    public static final int LONGEST = 500_000;

    private static final String NAME = "name";
    private static final String PROFILE = "profile";
    private static final String CONTEXT = "context";

    private SamplePeople() {}

    /**
     * Reads them.
     *
     * @throws BrokenSampleException if the text is neither, or has too many
     */
    public static List<SamplePerson> read(String text) {
        if (text.length() > LONGEST) {
            throw new BrokenSampleException(Fault.TOO_LONG, 0);
        }
        String written = text.strip();
        if (written.isEmpty()) {
            return List.of();
        }
        List<SamplePerson> people = switch (written.charAt(0)) {
            case '[' -> array(written);
            case '{' -> lines(written);
            default -> csv(written);
        };
        if (people.size() > MOST) {
            throw new BrokenSampleException(Fault.TOO_MANY, 0);
        }
        return people;
    }

    private static List<SamplePerson> array(String text) {
        try {
            List<SamplePerson> people = new ArrayList<>();
            for (Object each : Json.read(text, List.class)) {
                people.add(person(each, people.size() + 1));
            }
            return people;
        } catch (IllegalArgumentException e) {
            throw new BrokenSampleException(Fault.JSON, line(e, 1));
        }
    }

    /** One in a line, or one alone in several lines. */
    private static List<SamplePerson> lines(String text) {
        List<SamplePerson> people = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                try {
                    people.add(person(Json.object(lines[i].strip()), i + 1));
                } catch (IllegalArgumentException e) {
                    if (people.isEmpty()) {
                        return alone(text);
                    }
                    throw new BrokenSampleException(Fault.JSON, i + 1);
                }
            }
        }
        return people;
    }

    private static List<SamplePerson> alone(String text) {
        try {
            return List.of(person(Json.object(text), 1));
        } catch (IllegalArgumentException e) {
            throw new BrokenSampleException(Fault.JSON, line(e, 1));
        }
    }

    private static int line(IllegalArgumentException failed, int otherwise) {
        return failed.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null
                ? broken.getLocation().getLineNr()
                : otherwise;
    }

    private static SamplePerson person(Object json, int place) {
        if (!(json instanceof Map<?, ?> fields)
                || !fields.keySet().stream().allMatch(List.of(NAME, PROFILE, CONTEXT)::contains)) {
            throw new BrokenSampleException(Fault.SHAPE, place);
        }
        Object name = fields.get(NAME);
        return new SamplePerson(
                name == null ? "" : name.toString(),
                part(fields.get(PROFILE), place),
                part(fields.get(CONTEXT), place));
    }

    private static Map<String, Object> part(@Nullable Object value, int place) {
        Map<String, Object> part = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, each) -> part.put(name.toString(), each));
        } else if (value != null) {
            throw new BrokenSampleException(Fault.SHAPE, place);
        }
        return part;
    }

    private static List<SamplePerson> csv(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<SamplePerson> people = new ArrayList<>();
        try (var parser = format.parse(new StringReader(text))) {
            List<String> columns = List.of();
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(record.toList());
                } else if (record.size() != columns.size()) {
                    throw new BrokenSampleException(Fault.CELLS, line);
                } else {
                    people.add(person(columns, record.toList()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenSampleException(Fault.CSV, 0);
        }
        return people;
    }

    /** Spreadsheets write the one or the other, as their country has it. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<String> columns(List<String> header) {
        List<String> columns = header.stream().map(String::strip).toList();
        for (String column : columns) {
            if (!column.equals(NAME) && !column.matches("(profile|context)(\\.[\\p{L}\\p{N}_-]+)+")) {
                throw new BrokenSampleException(Fault.COLUMN, 1);
            }
        }
        return columns;
    }

    private static SamplePerson person(List<String> columns, List<String> cells) {
        Map<String, Object> all = new LinkedHashMap<>();
        String name = "";
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(NAME)) {
                name = cells.get(i);
            } else if (!cells.get(i).isEmpty()) {
                put(all, columns.get(i).split("\\."), cells.get(i));
            }
        }
        return new SamplePerson(name, part(all.get(PROFILE), 1), part(all.get(CONTEXT), 1));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> all, String[] path, String cell) {
        Map<String, Object> at = all;
        for (int i = 0; i < path.length - 1; i++) {
            Object next = at.computeIfAbsent(path[i], step -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                throw new BrokenSampleException(Fault.COLUMN, 1);
            }
            at = (Map<String, Object>) next;
        }
        at.put(path[path.length - 1], cell);
    }
}
