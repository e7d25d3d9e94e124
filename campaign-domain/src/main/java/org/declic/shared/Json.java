package org.declic.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;

/** JSON as we store and queue it; what comes from outside is parsed with stricter bounds where it comes in. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS) // milliseconds, as we store them
            .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // 19.90 stays 19.90
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final ObjectReader OBJECT =
            MAPPER.readerFor(MAP).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final DefaultPrettyPrinter INDENTED = indented();

    private Json() {}

    private static DefaultPrettyPrinter indented() {
        DefaultIndenter lines = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    /** {@code value}, a record or a collection, as UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    /** {@code value}, a record or a collection, as text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    /** {@code value}, a record or a collection, as indented text for people. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writer(INDENTED).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    /**
     * What {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is no such JSON
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("No JSON of " + type.getSimpleName(), e);
        }
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such JSON
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON of " + type.getSimpleName(), e);
        }
    }

    /**
     * {@code object}, made of maps, lists, strings, numbers and booleans, as a record.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public static <T> T convert(Map<String, Object> object, Class<T> type) {
        return MAPPER.convertValue(object, type);
    }

    /**
     * A JSON object with nothing behind it, as a map of maps, lists, strings, numbers and booleans.
     *
     * @throws IllegalArgumentException if it is no JSON object; the message tells line and column
     */
    public static Map<String, Object> object(String json) {
        try {
            Map<String, Object> object = OBJECT.readValue(json);
            if (object == null) {
                throw new IllegalArgumentException("null is no JSON object");
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
