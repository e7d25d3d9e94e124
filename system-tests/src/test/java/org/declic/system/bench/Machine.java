package org.declic.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the figures come from.
 *
 * @param model of the processor
 * @param serverOptions heap and collector of the servers
 */
record Machine(int processors, String model, List<String> serverOptions) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    static Machine here(List<String> serverOptions) {
        return new Machine(Runtime.getRuntime().availableProcessors(), processorModel(), serverOptions);
    }

    private static String processorModel() {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return processors + " processors, " + model + ", servers with " + String.join(" ", serverOptions);
    }
}
