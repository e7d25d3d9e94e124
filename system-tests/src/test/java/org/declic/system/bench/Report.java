package org.declic.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.declic.system.server.Target;

/** The figures of one run, as a table on standard output and as {@code target/bench/bench.json}. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<Figure> figures = new ArrayList<>();
    private final Path file = Target.folder("bench").resolve("bench.json");

    void add(Figure figure) {
        figures.add(figure);
        say(figure.toString());
        write();
    }

    void say(String line) {
        System.out.println("[bench] " + line);
    }

    /** The whole table once more. */
    void conclude() {
        say(String.format(Locale.ROOT, "%-58s %12s %-6s %12s", "Figure", "value", "unit", "target"));
        figures.forEach(figure -> say(figure.toString()));
        say("written to " + file);
    }

    /** After every figure, so that a run that is broken off leaves what it has. */
    private void write() {
        try {
            JSON.writeValue(file.toFile(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
