package org.declic.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with just what is set. */
final class RequestFixture {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private List<Locale> locales = List.of(Locale.US);

    private RequestFixture(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static RequestFixture get(String path) {
        return new RequestFixture("GET", path);
    }

    static RequestFixture post(String path) {
        return new RequestFixture("POST", path);
    }

    RequestFixture header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    RequestFixture parameter(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    RequestFixture cookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    RequestFixture languages(String... tags) {
        locales = List.of(tags).stream().map(Locale::forLanguageTag).toList();
        return this;
    }

    HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestFixture.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private @Nullable Object answer(String called, Object[] arguments) {
        return switch (called) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getScheme" -> "http";
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getParameterMap" -> parameters;
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "getLocales" -> Collections.enumeration(locales);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(called);
        };
    }
}
