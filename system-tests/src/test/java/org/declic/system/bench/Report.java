package org.declic.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.declic.system.server.Target;

/** The figures of one run, as a table on standard output and as a file of JSON in {@code target/bench}. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Machine machine = Machine.here(Product.OPTIONS.jvmOptions());
    private final List<Figure> figures = new ArrayList<>();
    private final Path file;

    /** @param name the file's */
    Report(String name) {
        file = Target.folder("bench").resolve(name + ".json");
    }

    void add(Figure figure) {
        figures.add(figure);
        say(figure.toString());
        write();
    }

    void say(String line) {
        System.out.println("[bench] " + line); // for whoever waits for the benchmark
    }

    /** The whole table once more. */
    void conclude() {
        say(machine.toString());
        say(Figure.HEADER);
        figures.forEach(figure -> say(figure.toString()));
        say("written to " + file);
    }

    /** After every figure, so that a run that is broken off leaves what it has. */
    private void write() {
        try {
            JSON.writeValue(file.toFile(), new Content(machine, figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Content(Machine machine, List<Figure> figures) {}
}
