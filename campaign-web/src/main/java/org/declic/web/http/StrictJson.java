package org.declic.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.declic.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that a caller sent: UTF-8 and nothing else, one value and nothing behind it, each name once, nested at most
 * {@value #DEEPEST} levels, numbers of at most {@value #LONGEST_NUMBER} digits, text that can be stored anywhere.
 *
 * <p>Objects become maps with sorted keys, so that the same content is written back in the same way.
 */
public final class StrictJson {

    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 100;

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(LONGEST_TEXT) // the body is bounded before it comes here
                    .build())
            .build();

    private StrictJson() {}

    /**
     * The value in {@code body}: a map, list, text, number, truth value or null.
     *
     * @throws ProblemException {@code malformed-json}, with the place
     */
    public static @Nullable Object parse(byte[] body) {
        CharBuffer text = decode(body);
        try (JsonParser parser = FACTORY.createParser(text.array(), text.position(), text.remaining())) {
            return whole(parser);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
    }

    private static CharBuffer decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw malformed("body", "is not UTF-8");
        }
    }

    private static @Nullable Object whole(JsonParser parser) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed("body", "is empty");
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw malformed("body", "goes on behind the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw malformed(place(parser), limit(e));
        } catch (JsonProcessingException e) {
            throw malformed(
                    place(parser),
                    "is no JSON: look at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser, parser.getText());
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new TreeMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (object.containsKey(text(parser, name))) {
                throw malformed(place(parser), "is given twice");
            }
            object.put(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    /** Exact, and without an exponent, which would be a few bytes that stand for gigabytes. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            long digitsBefore = (long) number.precision() - number.scale();
            if (number.scale() <= LONGEST_NUMBER && digitsBefore <= LONGEST_NUMBER) {
                return number.scale() < 0 ? number.setScale(0) : number;
            }
        } catch (NumberFormatException e) {
            throw malformed(place(parser), "has an exponent that is too large");
        }
        throw malformed(place(parser), "has more than " + LONGEST_NUMBER + " digits");
    }

    /** No half characters, which cannot be written as UTF-8, and no NUL, which PostgreSQL cannot store. */
    private static String text(JsonParser parser, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw malformed(place(parser), "contains the character U+0000");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw malformed(place(parser), "contains half a character, an unpaired surrogate");
                }
                i++;
            }
        }
        return text;
    }

    private static String limit(StreamConstraintsException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("nesting depth")) {
            return "is nested deeper than " + DEEPEST + " levels";
        }
        return message.startsWith("Number") ? "has more than " + LONGEST_NUMBER + " digits" : "is too long";
    }

    private static String place(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "body" : pointer;
    }

    private static ProblemException malformed(String place, String message) {
        Violations violations = new Violations();
        violations.add(place, message);
        return Problem.of(ProblemCode.MALFORMED_JSON, violations).exception();
    }
}
