package org.declic.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a body of JSON, as long as it is not too long. */
public final class RequestBody {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int DRAINED_AT_MOST = 16 * 1024 * 1024;

    private RequestBody() {}

    /**
     * The bytes of the body.
     *
     * @param headers the value of a header of that name, or null
     * @throws ProblemException if they are more than {@code longest}, or not sent as plain UTF-8
     * @throws IOException if the body ends early
     */
    public static byte[] read(InputStream body, Function<String, @Nullable String> headers, int longest)
            throws IOException {
        requirePlainUtf8(headers);
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw tooLarge(body, longest);
        }
        return bytes;
    }

    /**
     * Lets pass what is neither compressed nor in another encoding.
     *
     * @param headers the value of a header of that name, or null
     * @throws ProblemException otherwise
     */
    public static void requirePlainUtf8(Function<String, @Nullable String> headers) {
        String encoding = headers.apply(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                    .about(HttpHeaders.CONTENT_ENCODING, "compressed bodies are not read")
                    .exception();
        }
        String type = headers.apply(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                    .about(HttpHeaders.CONTENT_TYPE, "must be application/json")
                    .exception();
        }
        var charset = CHARSET.matcher(type);
        if (charset.find() && !charset.group(1).toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                    .about(HttpHeaders.CONTENT_TYPE, "the charset must be UTF-8")
                    .exception();
        }
    }

    /** Reads some more for nothing: a client that is still sending would see a broken connection instead of the answer. */
    private static ProblemException tooLarge(InputStream body, int longest) throws IOException {
        byte[] nothing = new byte[64 * 1024];
        int read = 0;
        for (int n = body.read(nothing); n >= 0 && read < DRAINED_AT_MOST; n = body.read(nothing)) {
            read += n;
        }
        return Problem.of(ProblemCode.BODY_TOO_LARGE)
                .about("body", "is larger than " + longest + " bytes")
                .exception();
    }
}
