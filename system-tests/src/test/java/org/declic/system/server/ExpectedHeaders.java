package org.declic.system.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What makes browsers careful: every header that an answer must have, with its value. */
public final class ExpectedHeaders {

    /** On every answer. */
    private static final Map<String, String> ALL = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cache-control", "no-store");

    private static final String POLICY = "content-security-policy";
    private static final String POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String POLICY_OF_PAGES = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
            + " script-src 'self' 'nonce-";
    private static final Pattern POLICY_OF_A_PAGE =
            Pattern.compile(Pattern.quote(POLICY_OF_PAGES) + "[A-Za-z0-9+/=_-]{20,}';?");

    /** The one that only an answer over TLS has. */
    private static final String TLS_ONLY = "strict-transport-security";

    private ExpectedHeaders() {}

    /** Checks those of an answer of the API, good or bad; names in small letters. */
    public static void checkData(Map<String, String> headers) {
        check(headers, Map.of(POLICY, POLICY_OF_DATA));
    }

    /** Checks those of a page, which has a nonce of its own. */
    public static void checkPage(Map<String, String> headers) {
        check(headers, Map.of());
        assertThat(headers.get(POLICY)).matches(POLICY_OF_A_PAGE);
    }

    /** Checks those of a document that is shown in a frame of ours: it runs nothing and sends nothing. */
    public static void checkFramed(Map<String, String> headers) {
        check(headers, Map.of("x-frame-options", "SAMEORIGIN"));
        assertThat(headers.getOrDefault(POLICY, "").split("; *"))
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'self'")
                .noneMatch(part -> part.startsWith("script-src"));
    }

    /** Checks that an answer that came over TLS makes the browser stay with it. */
    public static void checkStaysWithTls(Map<String, String> headers) {
        assertThat(headers).containsEntry(TLS_ONLY, "max-age=31536000");
    }

    private static void check(Map<String, String> headers, Map<String, String> own) {
        Map<String, String> expected = new LinkedHashMap<>(ALL);
        expected.putAll(own);
        assertThat(headers).containsAllEntriesOf(expected).doesNotContainKeys("server", "x-powered-by", TLS_ONLY);
    }
}
