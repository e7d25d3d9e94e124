package org.declic.audience.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.declic.shared.file.BoundedUtf8Reader;

/** Profiles as the elements of one JSON array; the number of a line is an element's place. */
final class JsonArray extends ImportLines {

    private final JsonParser parser;
    private long place;
    private boolean ended;

    /** @param text what {@code reader} reads */
    JsonArray(BoundedUtf8Reader reader, BufferedReader text) throws IOException {
        super(reader);
        parser = ProfileJson.parser(text);
    }

    @Override
    Optional<ImportLine> read() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (place == 0) {
                parser.nextToken(); // the beginning of the array
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                end();
                return Optional.empty();
            }
            place++;
            return Optional.of(ProfileJson.line(place, parser));
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw broken(e, parser.currentLocation().getLineNr());
        }
    }

    private void end() throws IOException {
        if (place == 0) {
            throw new BrokenFileException(ImportFault.FILE_EMPTY);
        }
        if (parser.nextToken() != null) {
            throw malformed();
        }
        ended = true;
    }

    private BrokenFileException malformed() {
        return new BrokenFileException(
                ImportFault.MALFORMED_JSON,
                parser.currentLocation().getLineNr(),
                parser.currentLocation().getColumnNr());
    }
}
