package org.declic.audience.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.declic.shared.file.BoundedUtf8Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file, read in batches. However long the file is, one batch is in memory. */
public abstract class ImportLines implements Closeable {

    static final int BATCH = 500;

    private static final int LARGEST_BATCH = 4 * 1024 * 1024;
    private static final int MOST_BLANKS = 1024;

    private final BoundedUtf8Reader reader;
    private @Nullable BrokenFileException fault;

    ImportLines(BoundedUtf8Reader reader) {
        this.reader = reader;
    }

    /**
     * The lines of a file.
     *
     * @param columns what those of a CSV mean
     * @throws BrokenFileException if its beginning cannot be read, or it has no header, or one that means nothing
     */
    public static ImportLines of(InputStream file, ImportFormat format, ColumnMapping columns) throws IOException {
        BoundedUtf8Reader reader = new BoundedUtf8Reader(new BufferedInputStream(file));
        if (format == ImportFormat.CSV) {
            return new CsvLines(reader, columns);
        }
        BufferedReader text = new BufferedReader(reader);
        return isArray(text) ? new JsonArray(reader, text) : new JsonLines(reader, text);
    }

    private static boolean isArray(BufferedReader text) throws IOException {
        try {
            text.mark(MOST_BLANKS);
            int first = text.read();
            for (int i = 1; i < MOST_BLANKS && Character.isWhitespace(first); i++) {
                first = text.read();
            }
            text.reset();
            return first == '[';
        } catch (IOException e) {
            throw broken(e, 0);
        }
    }

    /**
     * The next line that has something in it.
     *
     * @throws BrokenFileException if the file cannot be read any further
     */
    abstract Optional<ImportLine> read() throws IOException;

    /**
     * The next lines; none at the end of the file.
     *
     * @throws BrokenFileException if the next line cannot be read
     */
    public List<ImportLine> next() throws IOException {
        if (fault != null) {
            throw fault;
        }
        List<ImportLine> batch = new ArrayList<>();
        long end = reader.position() + LARGEST_BATCH;
        try {
            for (Optional<ImportLine> line = read(); line.isPresent(); line = read()) {
                batch.add(line.get());
                reader.lineEnded();
                if (batch.size() == BATCH || reader.position() > end) {
                    break;
                }
            }
        } catch (BrokenFileException e) {
            if (batch.isEmpty()) {
                throw e;
            }
            fault = e; // what stands before it counts
        }
        return batch;
    }

    /** Leaves out lines that were imported before. */
    public void skip(long lines) throws IOException {
        for (long i = 0; i < lines && read().isPresent(); i++) {
            reader.lineEnded();
        }
    }

    /** What is to be said of a fault after {@code line}; one that is no fault of the file is thrown. */
    static BrokenFileException broken(IOException fault, long line) throws IOException {
        if (fault instanceof CharacterCodingException) {
            return new BrokenFileException(ImportFault.NOT_UTF8, line);
        }
        if (fault instanceof BoundedUtf8Reader.EndlessLineException) {
            return new BrokenFileException(ImportFault.LINE_ENDLESS, line, BoundedUtf8Reader.LONGEST_LINE);
        }
        throw fault;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
