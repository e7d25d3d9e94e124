package org.declic.audience.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ProfileJson() {}

    /** The profile in a line, or what is wrong with it. */
    static ImportLine line(long number, String text) {
        try {
            return ImportLine.of(number, text, draft(MAPPER.readValue(text, Object.class)));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return ImportLine.bad(number, text, "This is no JSON that can be read: look at column " + column);
        } catch (IllegalArgumentException e) {
            return ImportLine.bad(number, text, String.valueOf(e.getMessage()));
        }
    }

    private static ProfileDraft draft(@Nullable Object value) {
        requireStorable(value);
        Map<String, Object> fields = object(value, "The line", Set.of(IDENTITIES, ATTRIBUTES));
        List<Identity> identities = new ArrayList<>();
        if (fields.get(IDENTITIES) instanceof List<?> listed) {
            listed.forEach(each -> identities.add(identity(each)));
        }
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("There is no identity");
        }
        Object attributes = fields.get(ATTRIBUTES);
        return new ProfileDraft(identities, attributes == null ? Map.of() : object(attributes, ATTRIBUTES, Set.of()));
    }

    private static Identity identity(@Nullable Object value) {
        Map<String, Object> fields = object(value, "An identity", Set.of(NAMESPACE, USER_ID));
        if (fields.get(NAMESPACE) instanceof String namespace && fields.get(USER_ID) instanceof String userId) {
            return new Identity(namespace, userId);
        }
        throw new IllegalArgumentException("An identity must have a namespace and a userId");
    }

    /** @param names of its fields; empty if they may have any */
    private static Map<String, Object> object(@Nullable Object value, String what, Set<String> names) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(what + " must be a JSON object");
        }
        Map<String, Object> object = new TreeMap<>();
        map.forEach((key, field) -> {
            String name = key.toString();
            if (!names.isEmpty() && !names.contains(name)) {
                throw new IllegalArgumentException(what + " has an unknown field " + name);
            }
            object.put(name, field);
        });
        return object;
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
            throw new IllegalArgumentException("There is a character that cannot be stored");
        } else if (value instanceof BigDecimal number
                && Math.max(number.scale(), (long) number.precision() - number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("A number has more than " + LONGEST_NUMBER + " digits");
        }
    }
}
