package org.declic.web.http;

import jakarta.activation.MimeType;
import jakarta.activation.MimeTypeParseException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a servlet asks of a request's media types; resource classes have annotations for it. */
public final class MediaTypes {

    private static final String ANY = "*";
    private static final String NOT_WANTED = "0(\\.0{0,3})?";

    private MediaTypes() {}

    /**
     * Lets pass who sends JSON and takes JSON.
     *
     * @param headers the value of a header of that name, or null
     * @throws ProblemException with 415 or 406 otherwise
     */
    public static void requireJson(Function<String, @Nullable String> headers) {
        String sent = headers.apply(HttpHeaders.CONTENT_TYPE);
        if (sent != null && !isJson(sent)) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                    .about(HttpHeaders.CONTENT_TYPE, "must be application/json")
                    .exception();
        }
        String wanted = headers.apply(HttpHeaders.ACCEPT);
        if (wanted != null && Arrays.stream(wanted.split(",")).noneMatch(MediaTypes::isJson)) {
            throw Problem.of(ProblemCode.NOT_ACCEPTABLE).exception();
        }
    }

    /** RFC 9110, 12.5.1: a type with the weight 0 is one that is not wanted. */
    private static boolean isJson(String range) {
        try {
            MimeType type = new MimeType(range.strip());
            String weight = type.getParameter("q");
            return (type.getPrimaryType().equals("application")
                            || type.getPrimaryType().equals(ANY))
                    && (type.getSubType().equals("json") || type.getSubType().equals(ANY))
                    && (weight == null || !weight.matches(NOT_WANTED));
        } catch (MimeTypeParseException e) {
            return false;
        }
    }
}
