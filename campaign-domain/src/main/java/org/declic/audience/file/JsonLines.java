package org.declic.audience.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.declic.shared.file.BoundedUtf8Reader;
import org.jspecify.annotations.Nullable;

/** Profiles as JSON, one in a line. */
final class JsonLines extends ImportLines {

    private final BufferedReader lines;
    private long lastLine;
    private boolean isEmpty = true;

    /** @param lines what {@code reader} reads */
    JsonLines(BoundedUtf8Reader reader, BufferedReader lines) {
        super(reader);
        this.lines = lines;
    }

    @Override
    Optional<ImportLine> read() throws IOException {
        String line = nextLine();
        while (line != null && line.isBlank()) {
            line = nextLine();
        }
        if (line == null && isEmpty) {
            throw new BrokenFileException(ImportFault.FILE_EMPTY);
        }
        isEmpty = false;
        return Optional.ofNullable(line).map(text -> ProfileJson.line(lastLine, text));
    }

    private @Nullable String nextLine() throws IOException {
        try {
            String line = lines.readLine();
            lastLine++;
            return line;
        } catch (IOException e) {
            throw broken(e, lastLine);
        }
    }
}
