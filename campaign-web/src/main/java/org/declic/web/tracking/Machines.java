package org.declic.web.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request looks like that of a machine that loads everything in a mail before anybody reads it: a scanner for
 * viruses, a preview, a browser that prefetches, Apple's privacy protection (which says no more than {@code Mozilla/5.0}). The
 * picture proxies of Gmail and Yahoo load when somebody opens, so they are no such machines.
 */
final class Machines {

    private static final String PRIVACY_PROTECTION = "mozilla/5.0";
    private static final Pattern KNOWN = Pattern.compile(
            "bot\\b|crawler|spider|scan|preview|barracuda|mimecast|proofpoint|safelinks|symantec|trendmicro|urldefense"
                    + "|headless|curl/|wget/|python-|java/|java-http-client|go-http-client|okhttp|libwww|apache-httpclient");

    private Machines() {}

    static boolean isOne(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent"))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        return agent.isEmpty()
                || agent.equals(PRIVACY_PROTECTION)
                || KNOWN.matcher(agent).find()
                || isPrefetch(request.getHeader("Sec-Purpose"))
                || isPrefetch(request.getHeader("Purpose"));
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }
}
