package org.declic.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.declic.shared.Bounded;
import org.declic.shared.Json;
import org.declic.shared.Violations;

/**
 * Why a request failed, as Adobe Journey Optimizer's error body tells it.
 *
 * @param context what {@code report.additionalContext} says: JSON pointers or names to messages
 * @param retryAfter in how many seconds to try again; 0 when that is of no use
 */
public record Problem(ProblemCode code, Map<String, String> context, int retryAfter) {

    /** Where the context tells which methods a path answers. */
    public static final String ALLOWED = "allowed";

    private static final int LONGEST_TEXT = 300;

    public Problem {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** A problem with nothing more to say. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of(), 0);
    }

    /** A problem of violations. */
    public static Problem of(ProblemCode code, Violations violations) {
        return new Problem(code, violations.messages(), 0);
    }

    /** The same, saying {@code text} of {@code name}; an empty text says nothing. */
    public Problem about(String name, String text) {
        if (text.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(context);
        more.put(name, Bounded.text(text, LONGEST_TEXT));
        return new Problem(code, more, retryAfter);
    }

    /** The same, asking to try again in so many seconds. */
    public Problem retryAfter(int seconds) {
        return new Problem(code, context, seconds);
    }

    /** True if trying again later may help. */
    boolean isPassing() {
        return code.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    /** To be thrown. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The body. */
    public byte[] body() {
        return Json.bytes(json());
    }

    /** The body as an object, to be part of another answer. */
    public Map<String, Object> json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", code.type());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("report", Map.of("additionalContext", context));
        return body;
    }

    /** The headers beside the content type. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (code.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"declic\"");
        }
        if (code == ProblemCode.METHOD_NOT_ALLOWED && context.containsKey(ALLOWED)) {
            headers.put(HttpHeaders.ALLOW, context.get(ALLOWED));
        }
        if (code == ProblemCode.SERVER_STOPPING) {
            headers.put("Connection", "close");
        }
        if (retryAfter > 0) {
            headers.put(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfter));
        }
        return headers;
    }

    /** Makes it the answer, instead of what was written before and not yet sent. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = body();
        response.reset(); // drops the headers, too
        SecurityHeaders.setForData(request, response);
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_JSON);
        headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The answer. */
    Response response() {
        Response.ResponseBuilder response = Response.status(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body());
        headers().forEach(response::header);
        return response.build();
    }
}
