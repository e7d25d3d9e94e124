package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of the present page with one parameter changed, all others kept; where a command leads. */
@Named
@RequestScoped
public class Links {

    private final HttpServletRequest request;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Links() {
        this(null);
    }

    @Inject
    public Links(HttpServletRequest request) {
        this.request = request;
    }

    /** The outcome of a command that leads to another page. */
    public static String redirect(String page, String id) {
        return page + "?faces-redirect=true&id=" + id;
    }

    /** The outcome of a command that shows its page anew, with the same parameters. */
    public static String again(String page) {
        return page + "?faces-redirect=true&includeViewParams=true";
    }

    /** The address with {@code name} set to {@code value}. */
    public String with(String name, @Nullable String value) {
        return address(name, value == null ? List.of() : List.of(value));
    }

    /** The address without {@code name}. */
    public String without(String name) {
        return address(name, List.of());
    }

    private String address(String name, List<String> values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, all) -> parameters.put(key, Arrays.asList(all)));
        parameters.put(name, values);
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith("jakarta.faces."))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
