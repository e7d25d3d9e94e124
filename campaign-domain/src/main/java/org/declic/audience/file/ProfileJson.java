package org.declic.audience.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.StorableText;
import org.jspecify.annotations.Nullable;

/** Reads a profile as the profile API takes it, {@code {identities: [{namespace, userId}], attributes: {…}}}, with its bounds. */
final class ProfileJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final String IDENTITIES = "identities";
    private static final String ATTRIBUTES = "attributes";
    private static final String NAMESPACE = "namespace";
    private static final String USER_ID = "userId";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader ELEMENTS =
            MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ProfileJson() {}

    /** What was read is JSON, but no profile. */
    private static final class NoProfileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReason reason;

        NoProfileException(ImportFault fault, Object... details) {
            this.reason = ImportReason.of(fault, details);
        }
    }

    /** Reads values by which {@link #line(long, JsonParser)} makes profiles. */
    static JsonParser parser(Reader text) throws IOException {
        return MAPPER.createParser(text);
    }

    /** The profile in a line, or what is wrong with it. */
    static ImportLine line(long number, String text) {
        try {
            return line(number, text, MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return ImportLine.bad(number, text, ImportReason.of(ImportFault.NO_JSON, column));
        }
    }

    /**
     * The profile that begins where {@code parser} is, or what is wrong with it.
     *
     * @throws JsonProcessingException if it is no JSON; what follows it cannot be read then
     */
    static ImportLine line(long number, JsonParser parser) throws IOException {
        Object value = ELEMENTS.readValue(parser);
        return line(number, MAPPER.writeValueAsString(value), value);
    }

    private static ImportLine line(long number, String text, @Nullable Object value) {
        try {
            return ImportLine.of(number, text, draft(value));
        } catch (NoProfileException e) {
            return ImportLine.bad(number, text, e.reason);
        }
    }

    private static ProfileDraft draft(@Nullable Object value) {
        requireStorable(value);
        Map<String, Object> fields = object(value, ImportFault.LINE_NO_OBJECT);
        requireNoOther(fields, Set.of(IDENTITIES, ATTRIBUTES), ImportFault.LINE_UNKNOWN_FIELD);
        List<Identity> identities = new ArrayList<>();
        if (fields.get(IDENTITIES) instanceof List<?> listed) {
            listed.forEach(each -> identities.add(identity(each)));
        }
        if (identities.isEmpty()) {
            throw new NoProfileException(ImportFault.IDENTITY_MISSING);
        }
        Object attributes = fields.get(ATTRIBUTES);
        return new ProfileDraft(
                identities, attributes == null ? Map.of() : object(attributes, ImportFault.ATTRIBUTES_NO_OBJECT));
    }

    private static Identity identity(@Nullable Object value) {
        Map<String, Object> fields = object(value, ImportFault.IDENTITY_NO_OBJECT);
        requireNoOther(fields, Set.of(NAMESPACE, USER_ID), ImportFault.IDENTITY_UNKNOWN_FIELD);
        if (fields.get(NAMESPACE) instanceof String namespace && fields.get(USER_ID) instanceof String userId) {
            return new Identity(namespace, userId);
        }
        throw new NoProfileException(ImportFault.IDENTITY_INCOMPLETE);
    }

    /** @param otherwise what is wrong with another value */
    private static Map<String, Object> object(@Nullable Object value, ImportFault otherwise) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new NoProfileException(otherwise);
        }
        Map<String, Object> object = new TreeMap<>();
        map.forEach((name, field) -> object.put(name.toString(), field));
        return object;
    }

    private static void requireNoOther(Map<String, Object> fields, Set<String> names, ImportFault otherwise) {
        fields.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new NoProfileException(otherwise, name);
                });
    }

    /** A number with an exponent would be a few bytes that stand for gigabytes. */
    private static void requireStorable(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> {
                requireStorable(name);
                requireStorable(field);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(ProfileJson::requireStorable);
        } else if (value instanceof String text && !StorableText.isStorable(text)) {
            throw new NoProfileException(ImportFault.NOT_STORABLE);
        } else if (value instanceof BigDecimal number
                && Math.max(number.scale(), (long) number.precision() - number.scale()) > LONGEST_NUMBER) {
            throw new NoProfileException(ImportFault.NUMBER_TOO_LONG, LONGEST_NUMBER);
        }
    }
}
