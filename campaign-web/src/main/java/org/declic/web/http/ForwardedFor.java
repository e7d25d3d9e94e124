package org.declic.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom a request says that it was forwarded: nodes from the caller to the latest proxy, as they are written. */
final class ForwardedFor {

    /** What a node is whose proxy does not tell it. */
    private static final String UNKNOWN = "unknown";

    /** A pair of RFC 7239 and the sign behind it. No node needs a backslash, so a value with one is not understood. */
    private static final Pattern PAIR = Pattern.compile(
            "[ \t]*+(?:(?<name>[!#$%&'*+.^_`|~\\w-]+)=(?:\"(?<quoted>[^\"\\\\]*)\"|(?<token>[^\",;\\s]+)))?[ \t]*+(?<end>[;,]|$)");

    private ForwardedFor() {}

    /** Those of {@code X-Forwarded-For}. */
    static List<String> commonNodes(HttpServletRequest request) {
        return lines(request, "X-Forwarded-For")
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** Those of {@code Forwarded}, as RFC 7239 defines it; one unknown node if it cannot be read. */
    static List<String> standardNodes(HttpServletRequest request) {
        List<String> nodes = new ArrayList<>();
        for (String line : lines(request, "Forwarded").toList()) {
            if (!read(line, nodes)) {
                return List.of(UNKNOWN);
            }
        }
        return nodes;
    }

    private static boolean read(String line, List<String> nodes) {
        Matcher pair = PAIR.matcher(line);
        String node = UNKNOWN;
        while (pair.lookingAt()) {
            if (isFor(pair.group("name"))) {
                node = pair.group("quoted") == null ? pair.group("token") : pair.group("quoted");
            }
            if (!pair.group("end").equals(";")) {
                nodes.add(node);
                node = UNKNOWN;
            }
            if (pair.end() == line.length() && pair.group("end").isEmpty()) {
                return true;
            }
            pair.region(pair.end(), line.length());
        }
        return false;
    }

    private static boolean isFor(@Nullable String name) {
        return name != null && name.toLowerCase(Locale.ROOT).equals("for");
    }

    private static Stream<String> lines(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream();
    }
}
