package org.declic.template.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/** {@code $url}: addresses and their parts. */
final class UrlFunctions {

    private static final int LONGEST = 10_000;

    static final List<ToolFunction> ALL = List.of(
            function(
                    "encode",
                    "text",
                    (text, a) -> SafeText.urlPart(text),
                    "$url.encode('tea & jam')",
                    "tea%20%26%20jam"),
            function("decode", "text", (text, a) -> decode(text), "$url.decode('tea%20%26%20jam')", "tea & jam"),
            function("host", "url", part(URI::getHost), "$url.host($context.order.link)", "shop.example"),
            function("path", "url", part(URI::getRawPath), "$url.path($context.order.link)", "/orders/2041"),
            function("protocol", "url", part(URI::getScheme), "$url.protocol($context.order.link)", "https"),
            function("fragment", "url", part(URI::getRawFragment), "$url.fragment($context.order.link)", "items"),
            function(
                    "appendQueryParams",
                    "url, parameters",
                    UrlFunctions::appendQueryParams,
                    "$url.appendQueryParams($context.order.link, {'city': $context.city})",
                    "https://shop.example/orders/2041?lang=fr&city=saint-malo#items"));

    private UrlFunctions() {}

    private static ToolFunction function(
            String name, String parameters, TextFunctions.TextBody body, String example, String result) {
        ToolFunction.Body onText = arguments -> {
            String text = arguments.text(0);
            return text == null ? null : body.of(text, arguments);
        };
        return new ToolFunction("url", name, parameters, onText, new ToolFunction.Example(example, result));
    }

    private interface Part {
        @Nullable
        String of(URI uri);
    }

    private static TextFunctions.TextBody part(Part part) {
        return (text, arguments) -> {
            try {
                return text.length() > LONGEST ? null : part.of(new URI(text.strip()));
            } catch (URISyntaxException e) {
                return null;
            }
        };
    }

    private static @Nullable String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String appendQueryParams(String url, Arguments arguments) {
        Map<?, ?> parameters = arguments.map(1);
        if (parameters == null) {
            return null;
        }
        int hash = url.indexOf('#');
        int end = hash < 0 ? url.length() : hash;
        String address = url.substring(0, end);
        BoundedText longer = new BoundedText();
        longer.append(address);
        boolean joins = address.endsWith("?") || address.endsWith("&");
        String separator = joins ? "" : address.indexOf('?') < 0 ? "?" : "&";
        for (Object key : parameters.keySet()) {
            String value = Arguments.textOf(parameters.get(key));
            if (value != null) {
                arguments.spend(value.length());
                longer.append(separator);
                longer.append(encoded(String.valueOf(key)) + '=' + encoded(value));
                separator = "&";
            }
        }
        longer.append(url, end, url.length());
        return longer.toString();
    }

    private static String encoded(String text) {
        return SafeText.urlPart(text).text();
    }
}
