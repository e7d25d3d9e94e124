package org.declic.web.tracking;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every answer to the address in a message says: keep no copy, tell nobody where the reader came from, index nothing. */
final class PublicAnswer {

    private static final int RETRY_SECONDS = 60;

    private PublicAnswer() {}

    static void begin(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /**
     * The address is ours, but its message is not there: it will never be if it is erased, else it is not recorded yet, or the
     * database is away.
     */
    static void without(boolean erased, HttpServletResponse response) throws IOException {
        if (erased) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            later(response);
        }
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
