package org.declic.delivery.email;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.declic.channel.EmailSettings.Source;
import org.declic.channel.EmailSettings.UrlParameter;

/**
 * What a message appends to the addresses that it leads to (reference: AJO, URL tracking).
 *
 * @param parameters with values as they stand in an address
 */
record UrlTracking(List<UrlParameter> parameters) {

    private static final UrlTracking NONE = new UrlTracking(List.of());

    static UrlTracking of(List<UrlParameter> parameters, Function<Source, String> source) {
        return parameters.isEmpty()
                ? NONE
                : new UrlTracking(parameters.stream()
                        .map(each -> new UrlParameter(each.name(), encoded(each.value(source))))
                        .toList());
    }

    /** A blank as %20: everybody reads that, while a plus may stay one. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The address with those that it has not yet; one that no standard knows stays as it is. */
    String appendedTo(String url) {
        return isEmpty() || !isUri(url) ? url : appended(url);
    }

    private String appended(String url) {
        int hash = url.indexOf('#');
        int end = hash < 0 ? url.length() : hash;
        String address = url.substring(0, end);
        int mark = address.indexOf('?');
        String query = mark < 0 ? "" : address.substring(mark + 1);
        Set<String> present = Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2)[0])
                .collect(Collectors.toSet());
        String missing = parameters.stream()
                .filter(each -> !present.contains(each.name()))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? url : address + separator(mark, query) + missing + url.substring(end);
    }

    private static String separator(int mark, String query) {
        if (mark < 0) {
            return "?";
        }
        return query.isEmpty() || query.endsWith("&") ? "" : "&";
    }

    private static boolean isUri(String url) {
        try {
            return new URI(url).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
